import { quantileR7 } from '../indicators/quantileR7.ts';
import { randomSource } from '../indicators/random/randomSource.ts';
import type { GraduationDemand } from './graduationDemand.ts';

/** Draws of a specialty's demand from the forecast's distribution, persons a year; empty when it is not known. */
export function drawDemand(demand: GraduationDemand | null, seed: number, draws: number): Float64Array {
  if (!demand) return new Float64Array(0);
  const random = randomSource(seed);
  return Float64Array.from({ length: draws }, () => quantileR7(demand.year.quantiles, random()));
}
