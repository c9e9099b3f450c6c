import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../server/domain/facts/outcome.ts';
import type { OutcomeRow } from '../../../server/domain/facts/rows.ts';
import { drawBeta } from '../../../server/domain/indicators/random/drawBeta.ts';
import { drawBinomial } from '../../../server/domain/indicators/random/drawBinomial.ts';
import { drawDirichlet } from '../../../server/domain/indicators/random/drawDirichlet.ts';
import { drawGamma } from '../../../server/domain/indicators/random/drawGamma.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { seedFor } from '../../../server/domain/indicators/random/seedFor.ts';
import { rankRange } from '../../../server/domain/indicators/rankRange.ts';
import { bootstrapIndex } from './bootstrapIndex.ts';
import { quality } from './placementOracle.ts';

function moments(draw: () => number, n = 20_000) {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const value = draw();
    sum += value;
    squares += value * value;
  }
  return { mean: sum / n, variance: squares / n - (sum / n) ** 2 };
}

describe('seeded draws', () => {
  it('repeat with the seed and differ without', () => {
    const first = randomSource(7);
    const again = randomSource(7);
    const other = randomSource(8);
    expect([first(), first(), first()]).toEqual([again(), again(), again()]);
    expect(randomSource(7)()).not.toBe(other());
    expect(seedFor(1, 'a')).not.toBe(seedFor(1, 'b'));
  });

  it('uniform: mean 1/2, variance 1/12', () => {
    const { mean, variance } = moments(randomSource(1));
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it('Gamma(.4): mean and variance .4', () => {
    const random = randomSource(2);
    const { mean, variance } = moments(() => drawGamma(random, 0.4));
    expect(Math.abs(mean - 0.4)).toBeLessThan(0.015);
    expect(Math.abs(variance - 0.4)).toBeLessThan(0.04);
  });

  it('Beta(3, 5): mean .375, variance .375 · .625 / 9', () => {
    const random = randomSource(3);
    const { mean, variance } = moments(() => drawBeta(random, 3, 5));
    expect(mean).toBeCloseTo(0.375, 2);
    expect(variance).toBeCloseTo(0.026042, 3);
  });

  it('Binomial(200, .39): mean 78, variance 47.58', () => {
    const random = randomSource(4);
    const { mean, variance } = moments(() => drawBinomial(random, 200, 0.39));
    expect(Math.abs(mean - 78)).toBeLessThan(0.2);
    expect(Math.abs(variance - 47.58)).toBeLessThan(1.5);
  });

  it.each([
    { n: 40, p: 0.9, mean: 36, variance: 3.6 },
    { n: 1000, p: 0.02, mean: 20, variance: 19.6 },
    { n: 900, p: 0.97, mean: 873, variance: 26.19 },
  ])('Binomial($n, $p): mean $mean, variance $variance', ({ n, p, mean, variance }) => {
    const random = randomSource(6);
    const drawn = moments(() => drawBinomial(random, n, p));
    expect(Math.abs(drawn.mean - mean)).toBeLessThan(0.15);
    expect(Math.abs(drawn.variance / variance - 1)).toBeLessThan(0.04);
  });

  it('Binomial(5, .3): none with probability .7⁵ = .16807, all with .3⁵; nobody or everybody at the ends', () => {
    const random = randomSource(7);
    const drawn = Array.from({ length: 20_000 }, () => drawBinomial(random, 5, 0.3));
    expect(drawn.filter((x) => x === 0).length / 20_000).toBeCloseTo(0.16807, 2);
    expect(drawn.filter((x) => x === 5).length / 20_000).toBeCloseTo(0.00243, 3);
    expect([0, 1].map((p) => drawBinomial(random, 30, p))).toEqual([0, 30]);
  });

  it('Dirichlet: shares that sum to 1', () => {
    const shares = drawDirichlet(randomSource(5), [5, 4, 0, 1]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares[2]).toBe(0);
  });
});

describe('rankRange', () => {
  const weights = [0.5, 0.3, 0.2];

  it('gives one rank to a row that is better in everything', () => {
    const [best, middle] = rankRange(
      [
        [0.9, 0.9, 0.9],
        [0.5, 0.6, 0.4],
        [0.3, null, 0.2],
        [0.1, 0.1, 0.1],
      ],
      weights,
      {
        seed: 1,
        draws: 500,
      },
    );
    expect(best).toEqual({ low: 1, high: 1, topQuarter: 1, of: 4 });
    expect(middle).toEqual({ low: 2, high: 2, topQuarter: 0, of: 4 });
  });

  it('widens where the order depends on the weights, and P(top quarter) sums to the places there are', () => {
    const rows = [
      [0.9, 0.3, 0.5],
      [0.3, 0.9, 0.5],
      [0.6, 0.5, 0.6],
      [0.2, 0.2, 0.2],
    ];
    const ranges = rankRange(rows, weights, { seed: 2 });
    expect(ranges[0]?.high).toBeGreaterThan(ranges[0]?.low as number);
    expect(ranges.reduce((sum, range) => sum + range.topQuarter, 0)).toBeCloseTo(1, 9);
  });
});

describe('bootstrapIndex', () => {
  const people = Array.from({ length: 120 }, (_, i) => {
    const row: OutcomeRow = {
      studentKey: `g${i}`,
      school: 'S1',
      specialty: '610301',
      cohort: '2026',
      outcome: i % 10 === 9 ? 'seeking' : (OUTCOMES[i % 3] as OutcomeRow['outcome']),
      region: null,
      occupation: null,
      pay: 3500 + (i % 17) * 100,
      matched: i % 3 > 0,
      contract: i % 4 > 0,
      insured: i % 5 > 0,
      status6: i % 4 > 0,
      status12: null,
      satisfaction: 3 + (i % 3) / 2,
    };
    return { row, place: i % 3 > 0 ? ('local' as const) : ('elsewhere' as const) };
  });

  it('contains the index, repeats with its seed and moves with another', () => {
    const index = bootstrapIndex(people, quality, { seed: 1, draws: 200 });
    expect(index.low).toBeLessThan(index.value as number);
    expect(index.high).toBeGreaterThan(index.value as number);
    expect(bootstrapIndex(people, quality, { seed: 1, draws: 200 })).toEqual(index);
    expect(bootstrapIndex(people, quality, { seed: 2, draws: 200 }).low).not.toBe(index.low);
  });

  it('is missing for a reason where there is no index', () => {
    const few = bootstrapIndex(people.slice(0, 5), quality, { seed: 1, draws: 20 });
    expect(few).toMatchObject({ value: null, low: null, state: 'not_assessable' });
  });
});
