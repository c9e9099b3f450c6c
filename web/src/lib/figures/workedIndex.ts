import type { Goalpost } from '../api/types.ts';

export interface WorkedComponent extends Goalpost {
  value: number;
  /** where the value stands between its goalposts, 0 to 1 */
  normalised: number;
}

/** Least value a component can take in the product, so that one zero does not decide alone (method §2). */
const FLOOR = 0.01;

/**
 * The placement quality index written out step by step from figures that are shown: n = (x − low) / (high − low)
 * cut to 0–1, logarithms for pay; Q = 100 · Π n^w with the weights of the components that are present.
 */
export function workedIndex(goalposts: readonly Goalpost[], values: Readonly<Record<string, number | null>>) {
  const parts = goalposts.flatMap((post): WorkedComponent[] => {
    const value = values[post.component];
    return value === null || value === undefined
      ? []
      : [{ ...post, value, normalised: normalise(value, post) }];
  });
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const logarithm = parts.reduce(
    (sum, part) => sum + part.weight * Math.log(Math.max(part.normalised, FLOOR)),
    0,
  );
  return { parts, index: weight > 0 ? 100 * Math.exp(logarithm / weight) : null };
}

function normalise(value: number, { low, high, log }: Goalpost): number {
  const scale = log ? Math.log : (x: number) => x;
  return Math.min(1, Math.max(0, (scale(value) - scale(low)) / (scale(high) - scale(low))));
}
