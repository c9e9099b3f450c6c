import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
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
  const { body } = render(Speak, { props: { locale, of: SpecialtyTiles, props: given } });
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
    ['counted', '对照表没有分给本专业', 'gives none of them to this specialty'],
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
