import { drawNormal } from './drawNormal.ts';
import type { RandomSource } from './randomSource.ts';

/**
 * One Gamma(shape, rate 1) number.
 *
 * @param shape positive
 * @throws RangeError when it is not
 * @see Marsaglia and Tsang (2000), A simple method for generating gamma variables
 */
export function drawGamma(random: RandomSource, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`invalid shape ${shape}; not positive`);
  // Shapes under 1 are drawn one higher and brought down by a power of a uniform number.
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
