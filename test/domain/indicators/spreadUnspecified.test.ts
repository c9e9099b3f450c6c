import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadUnspecified } from '../../../server/domain/indicators/spreadUnspecified.ts';

// Wuxi 2013Q2, hrss.wuxi.gov.cn/doc/2013/07/29/904527.shtml: seven occupation groups and 16,556 seekers 无要求
const demand = [5453, 27387, 24709, 39052, 1631, 70927, 10672];
const seekers = [4894, 23883, 24939, 31340, 2087, 74820, 8135];
const UNSPECIFIED_SEEKERS = 16556;

describe('spreadUnspecified', () => {
  it('comes near the ratios the Wuxi bureau printed for 2013Q2, as method §1 works out', () => {
    const spread = spreadUnspecified(seekers, UNSPECIFIED_SEEKERS).counts as number[];
    const ratios = demand.map((vacancies, i) => Number((vacancies / (spread[i] as number)).toFixed(3)));
    expect(ratios).toEqual([1.015, 1.045, 0.903, 1.136, 0.712, 0.864, 1.196]);
  });

  it('differs from the plain quotient of the Wuxi bureau, 1.147 for 专业技术人员, printed 1.04', () => {
    expect(27387 / 23883).toBeCloseTo(1.147, 3);
  });

  it('gives the printed Wuxi total of 186,654 seekers', () => {
    const spread = spreadUnspecified(seekers, UNSPECIFIED_SEEKERS).counts as number[];
    expect(spread.reduce((sum, count) => sum + count, 0)).toBeCloseTo(186_654, 6);
  });

  it('conserves persons to 1e-9 and leaves null alone', () => {
    const group = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
    fc.assert(
      fc.property(fc.array(group), fc.integer({ min: 0, max: 1_000_000 }), (groups, unspecified) => {
        const { counts, left } = spreadUnspecified(groups, unspecified);
        const before = sum(groups) + unspecified;
        expect(Math.abs(sum(counts) + left - before)).toBeLessThanOrEqual(1e-9 * Math.max(1, before));
        expect(counts.map((count) => count === null)).toEqual(groups.map((count) => count === null));
      }),
      { seed: 3 },
    );
  });

  it('leaves over what no group can take', () => {
    expect(spreadUnspecified([0, null], 7)).toEqual({ counts: [0, null], left: 7 });
  });
});

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}
