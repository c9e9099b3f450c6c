import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { type RandomSource, randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import type { PlanInput } from '../planInput.ts';
import { onceFor } from './onceFor.ts';

/**
 * Graduates wanted at balance, persons, in joint scenarios: N_oω = N̂_o · (future of the forecast) · exp(σ(√½ z_ω + √½ z_oω)),
 * z_ω common to all occupations. Every future of the forecast comes equally often, and the normal numbers are evenly spaced
 * quantiles in an order by lot, so that few scenarios are neither too high nor too low on the whole. The factor is 1 in the
 * median, as method §4 has it; its mean is up to e^{σ²/2}, so that the mean of the scenarios wants more than is supplied.
 *
 * @param count scenarios; rounded up to a multiple of the forecast's futures
 * @returns by occupation, in the order of the input; empty where its demand is not known
 * @see method §4, "Level and composition"
 */
export function balanceScenarios(
  { occupations, balance, seed }: Pick<PlanInput, 'occupations' | 'balance' | 'seed'>,
  count: number,
): Float64Array[] {
  const known = occupations.filter(({ wanted }) => wanted !== null);
  const futures = Math.max(1, ...known.map((one) => one.futures.length));
  const size = futures * Math.ceil(count / futures);
  const common = evenNormals(size, randomSource(seedFor(seed, 'balance')));
  return occupations.map(({ code, wanted, futures: of }) => {
    if (wanted === null) return new Float64Array(0);
    const own = evenNormals(size, randomSource(seedFor(seed, `balance/${code}`)));
    return common.map((z, scenario) => {
      const calibration = balance.spread * Math.SQRT1_2 * (z + (own[scenario] as number));
      return wanted * (of[scenario % of.length] ?? 1) * Math.exp(calibration);
    });
  });
}

/** The scenarios that a plan weighs. */
export const planScenarios = onceFor((input: PlanInput) => balanceScenarios(input, input.balance.scenarios));

/** The scenarios that its probabilities are read from. */
export const manyScenarios = onceFor((input: PlanInput) => balanceScenarios(input, input.balance.draws));

const grids = new Map<number, Float64Array>();

/** Evenly spaced quantiles of a standard normal number; the same for everybody, and slow to find. */
function gridOf(size: number): Float64Array {
  const known = grids.get(size);
  if (known) return known;
  const grid = Float64Array.from({ length: size }, (_, rank) => normalQuantile((rank + 0.5) / size, 0, 1));
  grids.set(size, grid);
  return grid;
}

/** Evenly spaced quantiles of a standard normal number, in an order by lot. */
export function evenNormals(size: number, random: RandomSource): Float64Array {
  const normals = gridOf(size).slice();
  for (let left = size - 1; left > 0; left--) {
    const drawn = Math.floor(random() * (left + 1));
    [normals[left], normals[drawn]] = [normals[drawn] as number, normals[left] as number];
  }
  return normals;
}
