import { quantileR7 } from '../indicators/quantileR7.ts';
import type { Pipeline } from './pipeline.ts';

/** Entrants that demand asks for, before any limit; Infinity where no entrant becomes local supply. */
export interface WantedIntake {
  value: number;
  low: number;
  high: number;
}

/**
 * The intake whose local supply would meet demand: demand over the share of entrants who become local supply, with an
 * interval from paired draws of both.
 *
 * @param demand persons a year, with its draws
 * @param intake entrants the pipeline was run for
 * @returns null when demand or supply is not known
 */
export function wantedIntake(
  demand: { value: number | null; draws: Float64Array },
  pipeline: Pipeline,
  intake: number,
  level: number,
): WantedIntake | null {
  const supply = pipeline.supply.value;
  if (demand.value === null || supply === null || demand.draws.length === 0) return null;
  const perEntrant = (persons: number) => persons / intake;
  const ascending = demand.draws.map((d, i) => d / perEntrant(pipeline.draws[i] as number)).sort();
  const tail = (1 - level) / 2;
  return {
    value: demand.value === 0 ? 0 : demand.value / perEntrant(supply),
    low: finite(quantileR7(ascending, tail)),
    high: finite(quantileR7(ascending, 1 - tail)),
  };
}

/** Between two infinite order statistics R-7 has no number. */
function finite(quantile: number): number {
  return Number.isNaN(quantile) ? Number.POSITIVE_INFINITY : quantile;
}
