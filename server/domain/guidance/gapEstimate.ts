import { type Estimate, missing } from '../facts/estimate.ts';
import { quantileR7 } from '../indicators/quantileR7.ts';

/** Demand less supply, persons, with the interval of the paired draws. Missing where either is, for its reason. */
export function gapEstimate(demand: Estimate, supply: Estimate, gaps: Float64Array, level: number): Estimate {
  for (const { value, state } of [demand, supply]) {
    if (value === null) return missing(state === 'not_collected' ? state : 'not_assessable', 0, level);
  }
  const value = (demand.value ?? 0) - (supply.value ?? 0);
  const ascending = gaps.toSorted();
  const tail = (1 - level) / 2;
  return {
    value,
    low: Math.min(value, quantileR7(ascending, tail)),
    high: Math.max(value, quantileR7(ascending, 1 - tail)),
    level,
    n: demand.n,
    state: supply.state === 'approximate' ? 'approximate' : demand.state,
    note: demand.note,
  };
}
