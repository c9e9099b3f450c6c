import { randomSource } from '../indicators/random/randomSource.ts';

/** One scenario's past: which origin's errors, and whether they are turned round. */
export interface Resampled {
  origin: number;
  sign: 1 | -1;
}

/**
 * Draws an origin for each scenario. Every group and every year of a scenario takes the errors of that same origin, so
 * that what missed together in the past misses together in the scenario. Errors are as likely to have gone the other way.
 *
 * @param origins positions of those to draw from
 */
export function resampleOrigins(origins: readonly number[], scenarios: number, seed: number): Resampled[] {
  const random = randomSource(seed);
  return Array.from({ length: scenarios }, () => ({
    origin: origins[Math.floor(random() * origins.length)] as number,
    sign: random() < 0.5 ? -1 : 1,
  }));
}
