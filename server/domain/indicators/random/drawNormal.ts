import type { RandomSource } from './randomSource.ts';

/** One standard normal number, by Box and Muller (1958). */
export function drawNormal(random: RandomSource): number {
  // 1 − u lies in (0, 1], where the logarithm is finite.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
