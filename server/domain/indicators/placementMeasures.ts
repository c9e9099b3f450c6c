import type { EditionSettings } from '../edition/editionSettings.ts';
import type { PaySummary } from './payQuantiles.ts';

/**
 * The measures that placement figures are made of, named as in the cube; persons, but `satisfaction` (sum of points)
 * and `satisfaction_squares`. Parts of persons are allowed: shares of a crosswalk.
 */
export const PLACEMENT_COUNTS = [
  'graduates',
  'placed',
  'strict',
  'employed',
  'matched',
  'matched_known',
  'contract',
  'contract_known',
  'insured',
  'insured_known',
  'local',
  'local_known',
  'stable',
  'stable_known',
  'satisfaction',
  'satisfaction_squares',
  'satisfaction_known',
] as const;

export type PlacementCount = (typeof PLACEMENT_COUNTS)[number];

/** Graduates of one group. */
export interface PlacementMeasures {
  counts: Readonly<Record<PlacementCount, number>>;
  /** monthly pay of the employed, yuan */
  pay: PaySummary;
}

/** What each rate counts, among whom it is known, and of whom it speaks (method §2). */
export const RATES = {
  outcome: { yes: 'placed', known: 'graduates', of: 'graduates' },
  strict: { yes: 'strict', known: 'graduates', of: 'graduates' },
  matched: { yes: 'matched', known: 'matched_known', of: 'employed' },
  local: { yes: 'local', known: 'local_known', of: 'employed' },
  contract: { yes: 'contract', known: 'contract_known', of: 'employed' },
  insured: { yes: 'insured', known: 'insured_known', of: 'employed' },
  stable: { yes: 'stable', known: 'stable_known', of: 'employed' },
} as const satisfies Record<string, { yes: PlacementCount; known: PlacementCount; of: PlacementCount }>;

export type Rate = keyof typeof RATES;

/** Settings that say how much must be known. */
export type CoverageRule = Pick<EditionSettings['quality'], 'minRecords' | 'minCoverage'>;
