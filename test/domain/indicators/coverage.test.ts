import { describe, expect, it } from 'vitest';
import { clumping } from '../../../server/domain/indicators/clumping.ts';
import { empiricalBayesRatios } from '../../../server/domain/indicators/empiricalBayesRatios.ts';
import { drawGamma } from '../../../server/domain/indicators/random/drawGamma.ts';
import { type RandomSource, randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { type Interval, ratioInterval } from '../../../server/domain/indicators/ratioInterval.ts';
import { ratioIntervalClumped } from '../../../server/domain/indicators/ratioIntervalClumped.ts';

/** Poisson number by counting unit-rate arrivals until `mean`. */
function poisson(random: RandomSource, mean: number): number {
  let count = -1;
  for (let at = 0; at < mean; count++) at -= Math.log(1 - random());
  return Math.max(0, count);
}

function covers(truth: number, { low, high }: Interval): boolean {
  return low <= truth && truth <= high;
}

function shareOf(runs: number, once: () => boolean): number {
  let hits = 0;
  for (let run = 0; run < runs; run++) hits += Number(once());
  return hits / runs;
}

// Acceptance figures of the method, 1: what simulated intervals cover.
describe('simulated coverage', () => {
  it('of the 95 % ratio interval lies in .93–.97 for unclumped counts, from tens to hundreds', () => {
    const random = randomSource(11);
    const at = (theta: number, seekers: number) =>
      shareOf(3000, () =>
        covers(theta, ratioInterval(poisson(random, theta * seekers), poisson(random, seekers))),
      );
    const shares = [at(0.7, 30), at(1.5, 40), at(0.9, 300)];
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.93);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.97);
  });

  it('of the clumped interval is at least .92 where the plain one fails', () => {
    const random = randomSource(12);
    const sizes = [1, 1, 2, 3, 5, 8, 12];
    const meanSize = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    const employers = 60;
    const seekers = 200;
    const theta = (employers * meanSize) / seekers;
    const market = () => {
      const postings = Array.from(
        { length: poisson(random, employers) },
        () => sizes[Math.floor(random() * sizes.length)] as number,
      );
      return { ...clumping(postings), seekers: poisson(random, seekers) };
    };
    const clumped = shareOf(3000, () => {
      const { total, phi, seekers: j } = market();
      return covers(theta, ratioIntervalClumped(total, j, phi));
    });
    const plain = shareOf(3000, () => {
      const { total, seekers: j } = market();
      return covers(theta, ratioInterval(total, j));
    });
    expect(clumped).toBeGreaterThanOrEqual(0.92);
    expect(plain).toBeLessThan(0.85);
  });

  it('of the empirical-Bayes 90 % interval is at least .88 with 40 cells', () => {
    const random = randomSource(13);
    let cells = 0;
    let hits = 0;
    for (let run = 0; run < 200; run++) {
      const truths = Array.from({ length: 40 }, () => drawGamma(random, 7) / 6);
      const counts = truths.map((theta, i) => {
        const seekers = 2 + ((i * 7) % 50);
        return { vacancies: poisson(random, theta * seekers), seekers };
      });
      const shown = empiricalBayesRatios(counts, 0.9)?.cells ?? [];
      hits += shown.filter((cell, i) => covers(truths[i] as number, cell)).length;
      cells += shown.length;
    }
    expect(hits / cells).toBeGreaterThanOrEqual(0.88);
  });
});
