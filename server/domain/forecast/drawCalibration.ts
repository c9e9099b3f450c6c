import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { drawNormal } from '../indicators/random/drawNormal.ts';
import { type RandomSource, randomSource } from '../indicators/random/randomSource.ts';
import type { LocalHires } from './types.ts';

/** Note of a level that k₀ and the hires contradict each other on. */
export const HIRES_CONTRADICT = 'hires_contradict';

/** Hires and vacancies are not counted alike: variance of ln h besides that of the count. */
const HIRES_VARIANCE = 0.04;
/** A draw that the hires all but rule out is taken after so many others. */
const MOST_TRIES = 1000;

/** ln h and its standard deviation τ: hires a new vacancy of the same years, as evidence on k. Null: there is none. */
export function evidenceOf(hires: LocalHires | null): { lnHires: number; deviation: number } | null {
  if (!hires?.vacancies || hires.persons === 0) return null;
  return {
    lnHires: Math.log(hires.persons / hires.vacancies),
    deviation: Math.sqrt(1 / (hires.persons + 0.5) + HIRES_VARIANCE),
  };
}

/** Whether more were hired than k₀ allows: h > k₀·e^(2σ). The level is then not assessable. */
export function contradictsHires(hires: LocalHires | null, k0: number, spread: number): boolean {
  if (!hires?.vacancies) return false;
  return hires.persons / hires.vacancies > k0 * Math.exp(2 * spread);
}

/**
 * Standard normal numbers, one a future: evenly spaced quantiles of each set of futures, in an order by lot, so that the few
 * scenarios of a plan are neither too high nor too low on the whole.
 *
 * @param sizes of the sets
 */
export function spreadNormals(sizes: readonly number[], random: RandomSource): Float64Array {
  const normals = sizes.flatMap((size) => {
    const lots = Array.from({ length: size }, (_, rank) => normalQuantile((rank + 0.5) / size, 0, 1));
    for (let left = size - 1; left > 0; left--) {
      const drawn = Math.floor(random() * (left + 1));
      [lots[left], lots[drawn]] = [lots[drawn] as number, lots[left] as number];
    }
    return lots;
  });
  return Float64Array.from(normals);
}

/** Points of z and of z_f at which the median is worked out. */
const POINTS = 61;

/**
 * Median of k given the hires, worked out on a grid of equally likely z and z_f: a printed value is to repeat whatever the
 * draws. Hires never lower it; without evidence it is k₀.
 */
export function medianCalibration(k0: number, spread: number, hires: LocalHires | null): number {
  const evidence = contradictsHires(hires, k0, spread) ? null : evidenceOf(hires);
  if (!evidence || k0 === 0) return k0;
  const normals = Array.from({ length: POINTS }, (_, i) => normalQuantile((i + 0.5) / POINTS, 0, 1));
  const weighed = normals.flatMap((z) => {
    const row = normals.map((zf) => {
      const lnK = Math.log(k0) + spread * Math.SQRT1_2 * (z + zf);
      return { lnK, weight: normalCdf((lnK - evidence.lnHires) / evidence.deviation, 0, 1) };
    });
    const sum = row.reduce((so, { weight }) => so + weight, 0);
    return row.map(({ lnK, weight }) => ({ lnK, weight: weight / sum / POINTS }));
  });
  let below = 0;
  const ascending = weighed.sort((a, b) => a.lnK - b.lnK);
  const middle = ascending.find(({ weight }) => {
    below += weight;
    return below >= 0.5;
  });
  return Math.max(k0, Math.exp(middle?.lnK ?? Math.log(k0)));
}

/**
 * Entrants wanted a new vacancy of one field, one value a future: ln k = ln k₀ + σ(√½ z + √½ z_f), z common to all fields.
 * Hires are soft evidence that k is at least about h: a z_f is kept with probability Φ((ln k − ln h) / τ), else drawn again;
 * z stays as it is.
 *
 * @param common z by future, @param sizes of the sets of futures
 * @see method §4, "Demand calibration"
 */
export function drawCalibration(
  k0: number,
  spread: number,
  common: Float64Array,
  hires: LocalHires | null,
  { sizes, seed }: { sizes: readonly number[]; seed: number },
): Float64Array {
  const random = randomSource(seed);
  const own = spreadNormals(sizes, random);
  const evidence = contradictsHires(hires, k0, spread) ? null : evidenceOf(hires);
  const lnK = (z: number, zf: number) => Math.log(k0) + spread * Math.SQRT1_2 * (z + zf);
  return common.map((z, future) => {
    let zf = own[future] as number;
    if (!evidence || k0 === 0) return Math.exp(lnK(z, zf));
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const kept = normalCdf((lnK(z, zf) - evidence.lnHires) / evidence.deviation, 0, 1);
      if (random() < kept) break;
      zf = drawNormal(random);
    }
    return Math.exp(lnK(z, zf));
  });
}
