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
    const t = 1 + c * x;
    if (t <= 0) continue;
    const v = t * t * t;
    const u = 1 - random();
    // the squeeze of the same paper: true for nearly every draw, and spares it two logarithms
    if (u < 1 - 0.0331 * x ** 4 || Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
