import { describe, expect, it } from 'vitest';
import { programmeFinding } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate } from '../figures/fixtures.ts';

const zh = language('zh');
const en = language('en');

describe('programmeFinding', () => {
  it('finds no difference where every interval holds the specialty’s rate', () =>
    expect(
      programmeFinding(
        [estimate(0.9, 0.8, 0.97), estimate(0.95, 0.9, 0.98)],
        estimate(0.94, 0.9, 0.96),
        3,
        zh.t,
      ),
    ).toBe('2 所学校的去向落实率看不出差别，1 所没有数字'));
  it('counts a school whose interval leaves the rate out', () =>
    expect(programmeFinding([estimate(0.7, 0.6, 0.8)], estimate(0.94, 0.9, 0.96), 2, en.t)).toBe(
      "Of 1 school, 1 differs from the specialty's outcome rate; 1 without figures",
    ));
  it('tells too few graduates from no figures, and compares nothing of one school alone', () => {
    const few = {
      ...estimate(0, 0, 0),
      value: null,
      low: null,
      high: null,
      state: 'not_assessable' as const,
    };
    const own = estimate(0.94, 0.9, 0.96);
    expect(programmeFinding([own, few], own, 3, zh.t)).toBe(
      '只有 1 所学校的去向落实率能评价，还不能比较，1 所样本太少，1 所没有数字',
    );
    expect(programmeFinding([], own, 2, zh.t)).toBe('2 所学校开设，这一届还没有毕业生数字');
  });
  it('compares nothing where one school alone teaches the specialty', () =>
    expect(programmeFinding([estimate(0.94, 0.9, 0.96)], estimate(0.94, 0.9, 0.96), 1, zh.t)).toBe(
      '全市只有 1 所学校开设',
    ));
});
