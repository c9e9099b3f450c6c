import type { EditionSettings } from '../edition/editionSettings.ts';
import { missing } from '../facts/estimate.ts';
import type { RowKey, RowSubject } from '../facts/rowKey.ts';
import { PLACEMENT_INDICATORS } from '../indicators/catalogue.ts';
import type { ComponentCorrelation } from '../indicators/componentCorrelations.ts';
import { type PayQuantiles, payQuantiles } from '../indicators/payQuantiles.ts';
import {
  type ComponentPriors,
  type PlacementFigures,
  placementFigures,
} from '../indicators/placementFigures.ts';
import { measuresOf, type PlacementCounts } from './placementCounts.ts';

/** What is known of the placement of one group. */
export interface PlacementRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  graduates: number | null;
  /** an Estimate for every placement indicator of the catalogue, in its unit: shares 0–1, pay in yuan a month */
  figures: PlacementFigures;
  /** 5–95 % range of the rank under redrawn weights, and P(top quarter); null where the table has too few rows */
  rank: { low: number; high: number; topQuarter: number; of: number } | null;
  pay: PayQuantiles;
  /** cohorts that figures and pay are pooled of, ascending; left out: the row's own alone */
  cohorts?: string[];
}

/** Level of the intervals of placement figures (method §2). */
const LEVEL = 0.9;

/**
 * One row of a placement table, but for its rank.
 *
 * @param graduates whole persons, as printed
 * @param correlations of components within a graduate, of the city's cohort
 * @param placedOnly the row holds people in work alone (an occupation): rates of all graduates do not apply to it
 */
export function placementRow(
  subject: RowSubject,
  placement: PlacementCounts,
  graduates: number,
  quality: EditionSettings['quality'],
  priors: ComponentPriors | null,
  correlations: readonly ComponentCorrelation[],
  placedOnly: boolean,
): PlacementRow {
  const measures = measuresOf(placement);
  const { figures } = placementFigures(measures, quality, priors, LEVEL, correlations);
  if (placedOnly)
    for (const { code, ofAll } of PLACEMENT_INDICATORS)
      if (ofAll) figures[code] = missing('not_applicable', graduates, LEVEL);
  return {
    ...subject,
    graduates,
    figures,
    rank: null,
    pay: payQuantiles(measures.pay, quality.minRecords, LEVEL),
  };
}
