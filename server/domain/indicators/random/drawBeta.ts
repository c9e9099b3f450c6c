import { drawGamma } from './drawGamma.ts';
import type { RandomSource } from './randomSource.ts';

/** One Beta(a, b) number, as G(a) / (G(a) + G(b)). @throws RangeError when a or b is not positive */
export function drawBeta(random: RandomSource, a: number, b: number): number {
  const x = drawGamma(random, a);
  const y = drawGamma(random, b);
  // Both can underflow when a and b are tiny; the share is then at one end, as likely as a is to b.
  if (x + y === 0) return random() * (a + b) < a ? 1 : 0;
  return x / (x + y);
}
