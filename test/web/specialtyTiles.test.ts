import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import IndexNote from '../../web/src/lib/components/specialties/IndexNote.svelte';
import SpecialtyTiles from '../../web/src/lib/components/specialties/SpecialtyTiles.svelte';
import type { Locale } from '../../web/src/lib/i18n/index.ts';
import Speak from './charts/Speak.svelte';
import { estimate, market } from './figures/fixtures.ts';

const LIMITS = { minSeekers: 10, minEmployers: 5, minEffectiveVacancies: 5 };
const NEW = [{ opened: '2024', length: 3 }];
const OLD = [{ opened: '2015', length: 3 }];

function text(props: Record<string, unknown>, specialty: object = {}, locale: Locale = 'zh'): string {
  const given = {
    specialty: { supplyDemand: null, placement: null, category: null, programmes: [], ...specialty },
    period: '2026Q3',
    cohort: '2026',
    limits: LIMITS,
    occupations: 'uncounted',
    listed: true,
    ...props,
  };
  return textOf(SpecialtyTiles, given, locale);
}

function textOf(of: object, given: Record<string, unknown>, locale: Locale = 'zh'): string {
  const { body } = render(Speak, { props: { locale, of, props: given } } as Parameters<typeof render>[1]);
  return body
    .replace(/<!--.*?-->|<[^>]+>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('without a row of graduates', () => {
  test.each([
    ['no cohort is in', { cohort: null }, [], false],
    ['no list of programmes is in', { listed: false }, [], false],
    ['a programme is old enough', {}, OLD, false],
    ['none is old enough', {}, NEW, true],
    ['nobody teaches it', {}, [], true],
  ])('says that nobody can have graduated only where that is known: %s', (_, props, programmes, known) => {
    expect(text(props, { programmes }).includes('不适用')).toBe(known);
  });
});

describe('without a ratio', () => {
  test.each([
    ['unlinked', '没有对应的职业', 'no occupation is linked'],
    ['uncounted', '没有岗位，也没有求职者', 'no vacancies and no job seekers'],
    ['counted', '对照表没有分给本专业', 'counts none of them towards this one'],
  ])('says why: %s', (occupations, zh, en) => {
    expect(text({ occupations })).toContain(zh);
    expect(text({ occupations }, {}, 'en')).toContain(en);
  });
});

test('a borrowed ratio stands after its own counts and is named as another’s', () => {
  const borrowed = {
    ...market({ ...estimate(0.86, 0.78, 0.94), state: 'parent' as const }, null),
    vacancies: 33,
    seekers: 26,
    ratioOf: { code: '220500', nameZh: '通化市', nameEn: 'Tonghua' },
  };
  expect(text({}, { supplyDemand: borrowed })).toMatch(
    /岗位 33，求职者 26 .*通化市的供需比 0\.86（95% 区间 0\.78–0\.94），不是它自己的/,
  );
});

test('an index whose components lean on the category says that its interval may be the narrower', () => {
  const lent = { ...estimate(98, 96.4, 99.1), n: 19, state: 'approximate' as const, note: 'category_value' };
  const category = { code: '7402', nameZh: '餐饮类', nameEn: 'Catering' };
  const none = estimate(null, null, null);
  const placement = (index: object) => ({
    graduates: 19,
    rank: null,
    pay: { p25: none, median: none, p75: none },
    figures: [
      { code: 'index', estimate: index },
      { code: 'outcome', estimate: none },
      { code: 'strict', estimate: none },
    ],
  });
  expect(text({}, { category, placement: placement(lent) })).toContain('96.4–99.1');
  const note = (index: object) => textOf(IndexNote, { placement: placement(index), category });
  expect(note(lent)).toMatch(/98\.0.*分项向“餐饮类”的平均靠拢，区间因此可能比人数更多的专业还窄/);
  expect(note(estimate(96, 91, 100))).not.toContain('靠拢');
});
