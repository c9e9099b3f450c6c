import { describe, expect, test } from 'vitest';
import type { GapFigure, SpecialtyGaps } from '../../../web/src/lib/api/types.ts';
import {
  changedByPlan,
  drawnFigures,
  gapsFinding,
  placeGaps,
  rulerDomain,
  yearsOf,
} from '../../../web/src/lib/figures/gaps.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate } from './fixtures.ts';

const figure = (cohort: GapFigure['cohort'], value: number, low: number, high: number): GapFigure => ({
  cohort,
  entryYear: cohort === 'enrolled' ? '2026' : '2027',
  graduationYear: cohort === 'enrolled' ? '2029' : '2030',
  entrants: 60,
  gap: estimate(value, low, high),
  side: low > 0 ? 'short' : high < 0 ? 'surplus' : 'unclear',
  // beside others it is the other way round: what is counted of both must not be mixed up
  relative: estimate(-value, -high, -low),
  relativeSide: low > 0 ? 'surplus' : high < 0 ? 'short' : 'unclear',
  sentenceZh: '',
  sentenceEn: '',
});

const row = (name: string, differs: boolean | null, planned = figure('as_planned', 60, 20, 100)) =>
  ({
    code: name,
    nameZh: name,
    nameEn: name,
    sectors: [],
    enrolled: figure('enrolled', 81, 45, 118),
    asLast: figure('as_last', 87, 46, 129),
    asPlanned: planned,
    bridge: [],
    differs,
    sentenceZh: '',
    sentenceEn: '',
  }) satisfies SpecialtyGaps;

const [zh, en] = [language('zh'), language('en')];

describe('the headline', () => {
  test('names up to two specialties whose cohorts are told by different words, and counts more of them', () => {
    const all = [row('护理', false), row('数控', false), row('幼儿保育', true), row('文秘', null)];
    expect(gapsFinding(all, zh)).toBe('两届学生，两个数：|3 个专业里 2 个说法一样，|幼儿保育不同');
    expect(gapsFinding(all, en)).toContain('幼儿保育 not');
    expect(gapsFinding(all.slice(0, 2), zh)).toBe('两届学生，两个数：|2 个专业|说法都一样');
    const many = ['a', 'b', 'c'].map((name) => row(name, true));
    expect(gapsFinding([...all, ...many], zh)).toContain('2 个说法一样，|4 个不同');
  });
  test('of what is known of the next cohort alone it says that', () => {
    expect(gapsFinding([row('护理', null)], zh)).toBe(
      '2030 届照旧：|0 个专业比别的更缺人，|1 个相对富余，|0 个看不出方向',
    );
    expect(gapsFinding([], zh)).toBe('两届的缺口|都还不能评估');
  });
  test('a plan is counted by the words it changes', () => {
    const unclear = figure('as_planned', 19, -15, 54);
    const beside = { ...figure('as_planned', 60, 20, 100), relativeSide: 'unclear' as const };
    const rows = [row('a', false), row('b', false, unclear), row('c', false, beside)];
    expect(changedByPlan(rows)).toEqual({ level: 1, beside: 2 });
    expect(zh.t('gaps.lede.plan', changedByPlan(rows))).toBe(
      '照计划，1 个专业缺还是富余的说法会变，2 个专业和别的专业比的说法会变。',
    );
    expect(en.t('gaps.lede.plan', changedByPlan(rows))).toBe(
      'By the plan 1 specialty’s gap is told by another word, and beside other specialties 2 are.',
    );
  });
  test('where the page says that a plan changes nothing, no word is counted', () => {
    const same = { ...figure('as_planned', 87, 46, 129), relativeSide: 'unclear' as const };
    expect(changedByPlan([row('a', false, same)])).toEqual({ level: 0, beside: 0 });
  });
});

describe('the ruler', () => {
  test('is one for all rows and contains 0 and every interval', () => {
    const rows = [row('a', false), row('b', false, figure('as_planned', -20, -40, -5))];
    const domain = rulerDomain(rows);
    expect(domain).toEqual([-40, 129]);
    const { zero, marks } = placeGaps(drawnFigures(rows[1] as SpecialtyGaps), domain, 150);
    expect(marks.map(({ cohort, side }) => [cohort, side])).toEqual([
      ['enrolled', 'short'],
      ['as_last', 'short'],
      ['as_planned', 'surplus'],
    ]);
    for (const { at, low, high, side } of marks) {
      expect([low, at, high]).toEqual([low, at, high].toSorted((a, b) => (a ?? 0) - (b ?? 0)));
      expect(at > zero).toBe(side === 'short');
      for (const x of [low, high]) expect(x !== null && x >= 0 && x <= 150).toBe(true);
    }
  });
  test('draws no third line where the plan leaves the gap as it is', () => {
    expect(
      drawnFigures(row('a', false, figure('as_planned', 87, 46, 129))).map(({ cohort }) => cohort),
    ).toEqual(['enrolled', 'as_last']);
  });
});

test('years are one or a range', () => {
  const year = (graduationYear: string) => ({ graduationYear });
  expect([yearsOf([year('2029')]), yearsOf([year('2030'), null, year('2029')]), yearsOf([])]).toEqual([
    '2029',
    '2029–2030',
    '',
  ]);
});
