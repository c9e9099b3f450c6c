import { COMPONENTS, type EditionSettings } from '../../../server/domain/edition/editionSettings.ts';
import type { ComponentCorrelation } from '../../../server/domain/indicators/componentCorrelations.ts';
import {
  noPlacementCounts,
  type PlacementMeasures,
} from '../../../server/domain/indicators/placementMeasures.ts';

/** Goalposts and weights of the oracle of method §2. */
export const quality: EditionSettings['quality'] = {
  goalposts: {
    outcome: { low: 0.6, high: 1 },
    matched: { low: 0.3, high: 0.9 },
    salary: { low: 3000, high: 7000, log: true },
    stable: { low: 0.4, high: 0.95 },
    insured: { low: 0.4, high: 1 },
    local: { low: 0.2, high: 0.9 },
    satisfaction: { low: 2.5, high: 4.75 },
  },
  weights: {
    outcome: 0.25,
    matched: 0.2,
    salary: 0.15,
    stable: 0.15,
    insured: 0.1,
    local: 0.1,
    satisfaction: 0.05,
  },
  minRecords: 20,
  minCoverage: 0.5,
  maxMissingWeight: 0.3,
  good: 60,
};

const QUARTILES_APART = 1.349;

/** Components of which it is known that they have nothing to do with each other. */
export const unrelated: ComponentCorrelation[] = COMPONENTS.flatMap((first, i) =>
  COMPONENTS.slice(i + 1).map((second) => ({ first, second, records: 1000, overlap: 1, correlation: 0 })),
);

/**
 * The graduates of the oracle: 72/80, 40/60, median pay 4600 of 55 with σ of log pay .30, 48/60, 51/60, 45/60,
 * satisfaction 3.9 with sd .8 of 50. Its 80 graduates are 52 contract, 10 study, 3 self-employed, 6 flexible, 1
 * military, 6 unemployed, 2 not seeking.
 */
export const measuresOfOracle: PlacementMeasures = {
  counts: {
    ...noPlacementCounts(),
    graduates: 80,
    placed: 72,
    strict: 53,
    employed: 61,
    matched: 40,
    matched_known: 60,
    contract: 52,
    contract_known: 60,
    insured: 51,
    insured_known: 60,
    local: 45,
    local_known: 60,
    stable: 48,
    stable_known: 60,
    satisfaction: 195,
    satisfaction_squares: 49 * 0.64 + 50 * 3.9 ** 2,
    satisfaction_known: 50,
  },
  recorded: 80,
  pay: {
    count: 55,
    // Log pay on a line through the median, its quartiles 1.349 σ apart.
    quantile: (p) => 4600 * Math.exp((p - 0.5) * 2 * QUARTILES_APART * 0.3),
  },
};
