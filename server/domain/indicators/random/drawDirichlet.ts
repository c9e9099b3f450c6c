import { drawGamma } from './drawGamma.ts';
import type { RandomSource } from './randomSource.ts';

/** One set of shares that sum to 1, Dirichlet(concentrations). A concentration of 0 stays 0. */
export function drawDirichlet(random: RandomSource, concentrations: readonly number[]): number[] {
  const draws = concentrations.map((shape) => (shape > 0 ? drawGamma(random, shape) : 0));
  const sum = draws.reduce((so, value) => so + value, 0);
  return draws.map((value) => value / sum);
}
