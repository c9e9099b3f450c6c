import { describe, expect, it } from 'vitest';
import { programmeFinding } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate } from '../figures/fixtures.ts';

const zh = language('zh');
const en = language('en');

const own = estimate(0.94, 0.9, 0.96);
const few = { ...estimate(0, 0, 0), value: null, low: null, high: null, state: 'not_assessable' as const };
const lent = { ...estimate(0.99, 0.98, 1), state: 'approximate' as const, note: 'category_value' };

describe('programmeFinding', () => {
  const said = (outcomes: (typeof own)[], schools: number, open = schools) =>
    programmeFinding({ outcomes, specialty: own, schools, open }, zh.t);

  it('finds no difference where every interval holds the specialty’s rate', () =>
    expect(said([estimate(0.9, 0.8, 0.97), estimate(0.95, 0.9, 0.98)], 3)).toBe(
      '2 所学校的去向落实率看不出差别，1 所没有数字',
    ));
  it('counts a school whose interval leaves the rate out', () =>
    expect(
      programmeFinding({ outcomes: [estimate(0.7, 0.6, 0.8)], specialty: own, schools: 2, open: 2 }, en.t),
    ).toBe("Of 1 school, 1 differs from the specialty's outcome rate; 1 without figures"));
  it('tells too few graduates from no figures, and compares nothing of one school alone', () => {
    expect(said([own, few], 3)).toBe(
      '只有 1 所学校的去向落实率能评价，还不能比较，1 所自己的记录太少，1 所没有数字',
    );
    expect(said([], 2)).toBe('2 所学校开设，这一届还没有毕业生数字');
  });
  it('takes a rate that leans on the category for too few, not for the school’s', () =>
    expect(said([own, lent], 2)).toBe('只有 1 所学校的去向落实率能评价，还不能比较，1 所自己的记录太少'));
  it('calls nothing too few to assess above rates that are printed', () => {
    expect(said([lent, lent], 2)).toBe('2 所学校自己的记录都太少，数字参考了同类，不比高低');
    expect(said([few, few], 2)).toBe('2 所学校，毕业生都太少，不作评价');
  });
  it('compares nothing where one school alone is listed, and says where none teaches it any more', () => {
    expect(said([own], 1)).toBe('全市只有 1 所学校开设');
    expect(said([own], 1, 0)).toBe('目前没有学校开设');
  });
});
