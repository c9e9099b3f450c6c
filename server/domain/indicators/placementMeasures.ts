import { ASKED, knownOf } from '../cube/outcomeCounts.ts';
import type { EditionSettings } from '../edition/editionSettings.ts';
import type { PaySummary } from './payQuantiles.ts';

/**
 * The measures that placement figures are made of, named as in the cube but for {@link measureOf}; persons, but `satisfaction` (sum of points)
 * and `satisfaction_squares`. Parts of persons are allowed: shares of a crosswalk.
 */
export const PLACEMENT_COUNTS = [
  'graduates',
  'placed',
  'strict',
  'employed',
  ...ASKED.flatMap((name) => [name, `${name}_known`] as const),
  'satisfaction',
  'satisfaction_squares',
  'satisfaction_known',
] as const;

export type PlacementCount = (typeof PLACEMENT_COUNTS)[number];

const SHARED: ReadonlyMap<string, string> = new Map(ASKED.map((name) => [`${name}_known`, knownOf(name)]));

/** The measure of the cube that holds a count of graduates on record: some questions share the one that says who is known. */
export function measureOf(count: PlacementCount): string {
  return SHARED.get(count) ?? count;
}

/** Nobody. */
export function noPlacementCounts(): Record<PlacementCount, number> {
  return Object.fromEntries(PLACEMENT_COUNTS.map((name) => [name, 0])) as Record<PlacementCount, number>;
}

/** Graduates of one group. */
export interface PlacementMeasures {
  counts: Readonly<Record<PlacementCount, number>>;
  /** graduates whose own outcome is on record: aggregate returns do not tell the strict rate */
  recorded: number;
  /** monthly pay of the employed, yuan */
  pay: PaySummary;
}

/** Settings that say how much must be known. */
export type CoverageRule = Pick<EditionSettings['quality'], 'minRecords' | 'minCoverage'>;
