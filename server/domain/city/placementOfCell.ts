import type { Slice } from '../cube/slice.ts';
import { measureOf, PLACEMENT_COUNTS } from '../indicators/placementMeasures.ts';
import { noPlacement, type PlacementCounts } from './placementCounts.ts';

/** The counts of one group of an outcomes slice. */
export function placementOfOutcomes(cells: Slice, group: number): PlacementCounts {
  const placement = noPlacement();
  for (const name of PLACEMENT_COUNTS)
    placement.counts[name] = cells.column(measureOf(name))[group] as number;
  placement.recorded = placement.counts.graduates;
  const sketch = cells.pay(group);
  for (let i = 0; i < sketch.bins.length; i++) {
    placement.pay[sketch.bins[i] as number] = sketch.counts[i] as number;
  }
  return placement;
}

/**
 * The counts of one group of an official aggregate return 就业统计表. It has no strict rate, no stability, no
 * satisfaction, and pay only in bands too wide for a median: those stay unknown.
 */
export function placementOfReturns(cells: Slice, group: number): PlacementCounts {
  const placement = noPlacement();
  const { counts } = placement;
  const sum = (...names: string[]) =>
    names.reduce((total, name) => total + (cells.value(name, group) ?? 0), 0);
  counts.graduates = sum('graduates');
  counts.employed = Math.min(counts.graduates, sum('enterprises', 'self_employed', 'other_employed'));
  counts.placed = Math.min(counts.graduates, counts.employed + sum('further_study'));
  for (const name of ['matched', 'contract', 'insured'] as const) {
    const count = cells.value(name, group);
    if (count === null) continue;
    counts[name] = Math.min(count, counts.employed);
    counts[`${name}_known`] = counts.employed;
  }
  if (cells.value('local', group) !== null) {
    counts.local = sum('local');
    counts.local_known = sum('local', 'elsewhere', 'abroad');
  }
  return placement;
}
