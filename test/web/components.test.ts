import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../web/src/lib/charts/types.ts';
import GapCell from '../../web/src/lib/components/gaps/GapCell.svelte';
import HomeTiles from '../../web/src/lib/components/home/HomeTiles.svelte';
import ImportBar from '../../web/src/lib/components/imports/ImportBar.svelte';
import PlanLede from '../../web/src/lib/components/plan/head/PlanLede.svelte';
import FigureTile from '../../web/src/lib/components/shared/FigureTile.svelte';
import Phrases from '../../web/src/lib/components/shared/Phrases.svelte';
import VerdictChip from '../../web/src/lib/components/shared/VerdictChip.svelte';
import type { Locale } from '../../web/src/lib/i18n/index.ts';
import Speak from './charts/Speak.svelte';

const RATIO: Estimate = { value: 1.46, low: 1.21, high: 1.77, level: 0.95, n: 61, state: 'ok', note: null };
const FEW: Estimate = {
  value: null,
  low: null,
  high: null,
  level: 0.95,
  n: 4,
  state: 'not_assessable',
  note: null,
};

// biome-ignore lint/suspicious/noExplicitAny: any component can be rendered
function text(of: Component<any>, props: Record<string, unknown>, locale: Locale = 'zh'): string {
  const { body } = render(Speak, { props: { locale, of, props } });
  return body
    .replace(/<!--.*?-->|<[^>]+>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const tile = { label: '供需比', kind: 'ratio', methodHref: '/method#ratio' };

describe('FigureTile', () => {
  it('shows value, interval with its level, and the direction in words', () =>
    expect(text(FigureTile, { ...tile, estimate: RATIO, direction: 's1' })).toBe(
      '供需比 1.46 95% 区间 1.21–1.77 ▲ 略有短缺',
    ));
  it('shows the reason where there is no value', () =>
    expect(text(FigureTile, { ...tile, estimate: FEW })).toContain('样本太少'));
  it('says that there is no interval rather than nothing', () =>
    expect(text(FigureTile, { ...tile, estimate: { ...RATIO, low: null, high: null } })).toContain(
      '没有区间',
    ));
  it('flags a state that is not complete', () =>
    expect(text(FigureTile, { ...tile, estimate: { ...RATIO, state: 'low_coverage' } }, 'en')).toContain(
      'low coverage',
    ));
});

describe('HomeTiles', () => {
  const columns = { period: ['2025Q3', '2026Q3'], vacancies: [900, 980], seekers: [1000, 1010] };
  const ratio = {
    value: [0.9, 0.97],
    low: [0.8, 0.9],
    high: [1, 1.1],
    level: [0.95, 0.95],
    n: [9, 9],
    state: ['ok', 'ok'],
    note: [null, null],
  };
  const props = (yearOnYear: Estimate) => ({
    figures: {
      city: { period: '2026Q3', total: { vacancies: 980, seekers: 1010, employers: null }, yearOnYear },
      cityColumns: { ...columns, ratio },
      placement: null,
      guidance: [],
    },
  });
  it('sets the counts of a year before beside those of the same counties', () =>
    expect(text(HomeTiles, props(RATIO))).toMatch(/上年同期 900 .*上年同期 1,000 /));
  it.each([
    ['some', { ...RATIO, state: 'approximate' as const, note: 'matched_regions' }],
    ['all', { ...FEW, state: 'not_collected' as const }],
  ])('says why it does not where %s of the counties are others', (_, change) => {
    const said = text(HomeTiles, props(change as Estimate));
    expect(said).toContain('不与上年同期比：两年交表的不是同一些县（市、区）');
    expect(said).not.toMatch(/900|1,000/);
  });
});

describe('PlanLede', () => {
  const person = { matched: 66, unfilled: 13, unmatched: 10 };
  const props = (matching: object | null) => ({
    totals: { shortage: null, surplus: null, matching, objective: 1, holdObjective: null },
    cells: [],
    moved: { to: [], from: [], added: 0, removed: 0 },
  });
  it.each([
    [{ last: person, plan: person, decided: null }, 'zh', '数据不够，不作评价。'],
    [null, 'zh', '数据不够，不作评价。'],
    [null, 'en', 'is not assessed: the figures do not tell.'],
  ] as const)('what is not known in all is never 0 (%o, %s)', (matching, locale, said) => {
    const shown = text(PlanLede, props(matching), locale);
    expect(shown).toContain(said);
    expect(shown).not.toMatch(/约 0|about 0/);
  });
  it.each([
    ['zh', '没人来做的岗位 13 → 9 个，找不到对口岗位的毕业生 10 → 6 人。相等的是近期的需求和供给；'],
    [
      'en',
      'graduates who find none 10 → 6. Recent demand and supply are taken as equal; the futures weighed go on',
    ],
  ] as const)('says why more vacancies than graduates can be left at balance (%s)', (locale, said) => {
    const plan = { matched: 70, unfilled: 9, unmatched: 6 };
    expect(text(PlanLede, props({ last: person, plan, decided: null }), locale)).toContain(said);
  });
});

describe('GapCell', () => {
  const figure = {
    cohort: 'as_last',
    entryYear: '2027',
    graduationYear: '2030',
    entrants: 60,
    gap: { ...RATIO, value: 18, low: -10, high: 46, level: 0.8 },
    side: 'unclear',
    relative: { ...RATIO, value: 12, low: 4, high: 20, level: 0.8 },
    relativeSide: 'short',
    sentenceZh: '整句',
    sentenceEn: 'whole sentence',
  };
  it('shows cohort, number, interval, word, and the word beside other specialties', () =>
    expect(text(GapCell, { figure })).toBe('○ 2030 届照旧 +18 −10 至 46 ↔ 方向不明 比别的专业更缺'));
  it('shows the reason where there is no gap, and no word', () =>
    expect(text(GapCell, { figure: { ...figure, gap: FEW, side: null, relativeSide: null } }, 'en')).toBe(
      '○ 2030 as last year [low] too few to assess',
    ));
});

describe('VerdictChip', () => {
  it('says the verdict in words beside its icon', () =>
    expect(text(VerdictChip, { verdict: 'suspend' })).toBe('■ 暂停'));
});

describe('ImportBar', () => {
  it('counts each row once: warned rows are not among those that are plainly accepted', () =>
    expect(text(ImportBar, { batch: { rows: 1248, accepted: 1221, warned: 41, refused: 27 } })).toBe(
      '✓ 1,180 可收 ! 41 请核对 ✕ 27 收不了',
    ));
});

describe('Phrases', () => {
  it('puts no gap between Chinese phrases', () => {
    const { body } = render(Speak, { props: { locale: 'zh', of: Phrases, props: { text: '甲，|乙' } } });
    expect(body.replace(/<!--.*?-->|<[^>]+>/gs, '').trim()).toBe('甲，乙');
  });
});
