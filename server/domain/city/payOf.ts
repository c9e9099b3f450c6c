import { type PaySketch, quantile, sketchCount } from '../cube/quantile.ts';
import { personCount } from '../facts/personCount.ts';
import type { PaySummary } from '../indicators/payQuantiles.ts';

/** A pay histogram as the indicators read it. */
export function payOf(sketch: PaySketch): PaySummary {
  return { count: personCount(sketchCount(sketch)), quantile: (p) => quantile(sketch, p) };
}
