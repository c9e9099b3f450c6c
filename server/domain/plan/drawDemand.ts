import { drawGamma } from '../indicators/random/drawGamma.ts';
import { randomSource } from '../indicators/random/randomSource.ts';
import type { SpecialtyDemand } from './flatDemand.ts';

/** Draws of a specialty's demand from the Gamma behind its interval, persons a year; empty when it is not known. */
export function drawDemand(demand: SpecialtyDemand | null, seed: number, draws: number): Float64Array {
  if (!demand) return new Float64Array(0);
  const random = randomSource(seed);
  const { shape, scale } = demand.gamma;
  return Float64Array.from({ length: draws }, () => scale * drawGamma(random, shape));
}
