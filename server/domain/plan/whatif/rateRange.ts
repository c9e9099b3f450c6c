import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';

/**
 * 80 % interval of one rate of one year: its posterior, widened by what moves from year to year.
 *
 * @param fallback year-to-year correlation ρ of a rate that does not bring its own; 0: the rate stays as it is
 */
export function rateRange(
  { a, b, rho: own }: { a: number; b: number; rho?: number },
  fallback: number,
): [number, number] {
  const rho = own ?? fallback;
  const middle = a / (a + b);
  const strength = rho > 0 ? Math.min(a + b, (1 - rho) / rho) : a + b;
  const end = (p: number) => betaQuantile(p, middle * strength, (1 - middle) * strength);
  return [end(0.1), end(0.9)];
}
