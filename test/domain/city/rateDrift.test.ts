import { describe, expect, it } from 'vitest';
import { projectRate, rateDrift, rateOutlook } from '../../../server/domain/city/rateDrift.ts';
import { drawBinomial } from '../../../server/domain/indicators/random/drawBinomial.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';

/** Forty specialties of 60 graduates a year over six years, at the share of the year. */
function histories(seed: number, shareOf: (year: number) => number) {
  const random = randomSource(seed);
  return Array.from(
    { length: 40 },
    () =>
      new Map(
        [2021, 2022, 2023, 2024, 2025, 2026].map((year) => [
          String(year),
          { count: drawBinomial(random, 60, shareOf(year)), n: 60 },
        ]),
      ),
  );
}
const logit = (share: number) => Math.log(share / (1 - share));

describe('rateDrift', () => {
  it('finds a trend of the city’s logit, and lets it be spread', () => {
    const { trend, step } = rateDrift(histories(1, (year) => 0.3 + 0.04 * (year - 2026)));
    expect(trend).toBeCloseTo((logit(0.3) - logit(0.1)) / 5, 1);
    expect(step).toBeGreaterThanOrEqual(trend ** 2);
  });

  it('takes neither sampling nor errors of single years for drift', () => {
    const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
    for (const shareOf of [() => 0.3, (year: number) => (year % 2 === 0 ? 0.28 : 0.32)]) {
      const found = seeds.map((seed) => rateDrift(histories(seed, shareOf)));
      const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
      expect(Math.abs(mean(found.map(({ trend }) => trend)))).toBeLessThan(0.01);
      expect(Math.sqrt(mean(found.map(({ step }) => step)))).toBeLessThan(0.05);
    }
  });

  it('says nothing from two years', () => {
    const two = [new Map([1, 2].map((year) => [String(year), { count: 10 * year, n: 50 }]))];
    expect(rateDrift(two)).toEqual({ trend: 0, step: 0 });
  });
});

describe('rateOutlook and projectRate', () => {
  it('damps the trend by .8 a year and adds τ² for each: .1 over four years is .23616, variance 4τ²', () => {
    const outlook = rateOutlook({ trend: 0.1, step: 0.01 }, { middle: 2026, last: 2026, for: 2030 });
    expect(outlook.shift).toBeCloseTo(0.23616, 12);
    expect(outlook.variance).toBeCloseTo(0.04, 12);
  });

  it('brings the level from the middle of the pooled years to the last', () => {
    const outlook = rateOutlook({ trend: 0.1, step: 0.01 }, { middle: 2025, last: 2026, for: 2026 });
    expect(outlook).toEqual({ shift: expect.closeTo(0.1, 12), variance: 0 });
  });

  it('moves the logit of a Beta and grows its spread: sd² + hτ²', () => {
    const now = { a: 60, b: 140 };
    const then = projectRate(now, { shift: 0.2, variance: 0.04 });
    const p = then.a / (then.a + then.b);
    expect(logit(p)).toBeCloseTo(logit(0.3) + 0.2, 9);
    const spread = ({ a, b }: { a: number; b: number }) => (a + b) ** 2 / ((a + b + 1) * a * b);
    expect(spread(then)).toBeCloseTo(spread(now) + 0.04, 9);
    expect(projectRate(now, { shift: 0, variance: 0 })).toBe(now);
  });
});
