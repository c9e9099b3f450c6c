import { type ComponentPrior, componentFigure, type PlacementFunction } from './componentFigure.ts';
import { criticalValue } from './criticalValue.ts';
import { payQuantile } from './payQuantiles.ts';
import type { PlacementMeasures } from './placementMeasures.ts';

/** Standard error of a median of normal numbers, in standard deviations over √n: √(π / 2). */
const MEDIAN_FACTOR = 1.2533;
/** Distance of the quartiles of a normal distribution, in standard deviations. */
const QUARTILES_APART = 1.349;

/**
 * Median monthly pay of the employed, yuan, with an interval from order statistics. Its deviation is that of the log
 * median, 1.2533 σ / √n, σ from the quartiles of log pay. Shrinking averages logarithms by records.
 *
 * @see method §2
 */
export const salaryFigure: PlacementFunction = {
  figure({ measures: { counts, pay }, quality, prior, level }) {
    const known = pay.count;
    const median = pay.quantile(0.5);
    const shrink = (category: ComponentPrior) => {
      const size = known + category.strength;
      const own = median === null ? 0 : known * Math.log(median);
      const value = Math.exp((own + category.strength * Math.log(category.mean)) / size);
      const deviation = (MEDIAN_FACTOR * category.spread) / Math.sqrt(size);
      const factor = Math.exp(criticalValue(level) * deviation);
      return { value, low: value / factor, high: value * factor, deviation };
    };
    return componentFigure(
      { known, of: counts.employed },
      quality,
      level,
      () => {
        const { value, low, high } = payQuantile(pay, 0.5, level);
        const deviation = (MEDIAN_FACTOR * logPaySpread(pay)) / Math.sqrt(known);
        return { value: value ?? 0, low: low ?? 0, high: high ?? 0, deviation };
      },
      prior && { strength: prior.strength, find: () => shrink(prior) },
    );
  },
  prior({ pay }, _, strength) {
    const median = pay.quantile(0.5);
    return median === null ? null : { mean: median, strength, spread: logPaySpread(pay) };
  },
};

/** Standard deviation of log pay from its quartiles; 0 when nobody's pay is known. */
function logPaySpread(pay: PlacementMeasures['pay']): number {
  const low = pay.quantile(0.25);
  const high = pay.quantile(0.75);
  return low === null || high === null ? 0 : Math.log(high / low) / QUARTILES_APART;
}
