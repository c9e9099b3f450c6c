import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { PlanProgramme } from '../planInput.ts';

/** 80 % interval of a yield: the relative distances of its independent rates, each of one year, in quadrature. */
export function yieldRange({ yield: share, rates, rho }: PlanProgramme): [number, number] {
  const spread = (p: number) =>
    Math.sqrt(
      rates.reduce((so, { a, b }) => {
        const middle = a / (a + b);
        // the posterior, widened by what moves from year to year
        const strength = rho > 0 ? Math.min(a + b, (1 - rho) / rho) : a + b;
        const end = betaQuantile(p, middle * strength, (1 - middle) * strength);
        return so + (end / middle - 1) ** 2;
      }, 0),
    );
  return [Math.max(0, share * (1 - spread(0.1))), Math.min(1, share * (1 + spread(0.9)))];
}
