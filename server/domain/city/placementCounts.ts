import { PAY_BINS } from '../cube/payBins.ts';
import { personCount } from '../facts/personCount.ts';
import {
  noPlacementCounts,
  PLACEMENT_COUNTS,
  type PlacementCount,
  type PlacementMeasures,
} from '../indicators/placementMeasures.ts';
import { payOf } from './payOf.ts';

/** Additive counts of some graduates; whole for a programme, weighted where a crosswalk divides them. */
export interface PlacementCounts {
  counts: Record<PlacementCount, number>;
  /** graduates whose own outcome is on record: aggregate returns do not tell the strict rate */
  recorded: number;
  /** pays by bin of the pay histogram */
  pay: Float64Array;
}

/** Nobody. */
export function noPlacement(): PlacementCounts {
  return { counts: noPlacementCounts(), recorded: 0, pay: new Float64Array(PAY_BINS) };
}

/** Adds `weight` times some counts to others, in place. */
export function addPlacement(to: PlacementCounts, from: PlacementCounts, weight = 1): void {
  for (const name of PLACEMENT_COUNTS) to.counts[name] += weight * from.counts[name];
  to.recorded += weight * from.recorded;
  for (let bin = 0; bin < PAY_BINS; bin++) {
    to.pay[bin] = (to.pay[bin] as number) + weight * (from.pay[bin] as number);
  }
}

/** Puts right in place what adding parts of persons leaves behind in the last digits. */
export function settlePlacement(placement: PlacementCounts): void {
  for (const name of PLACEMENT_COUNTS) placement.counts[name] = personCount(placement.counts[name]);
  placement.recorded = personCount(placement.recorded);
}

/** The counts as the indicators read them. */
export function measuresOf({ counts, recorded, pay }: PlacementCounts): PlacementMeasures {
  const bins: number[] = [];
  for (let bin = 0; bin < PAY_BINS; bin++) if ((pay[bin] as number) > 0) bins.push(bin);
  return { counts, recorded, pay: payOf({ bins, counts: bins.map((bin) => pay[bin] as number) }) };
}
