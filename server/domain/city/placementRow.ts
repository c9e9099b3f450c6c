import type { Component, EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { RowKey, RowSubject } from '../facts/rowKey.ts';
import { type PayQuantiles, payQuantiles } from '../indicators/payQuantiles.ts';
import { type ComponentPriors, placementComponents } from '../indicators/placementComponents.ts';
import { qualityIndex } from '../indicators/qualityIndex.ts';
import { rateFigure } from '../indicators/rateFigure.ts';
import { measuresOf, type PlacementCounts } from './placementCounts.ts';

/** What is known of the placement of one group. */
export interface PlacementRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  graduates: number | null;
  /** one Estimate per component, rates 0–1, salary in yuan a month, satisfaction 1–5 */
  components: Record<Component, Estimate>;
  /** the strict rate 协议和合同就业率 that stands beside the outcome rate */
  strict: Estimate;
  /** 0–100 */
  index: Estimate;
  /** 5–95 % range of the rank under redrawn weights, and P(top quarter); null where the table has too few rows */
  rank: { low: number; high: number; topQuarter: number; of: number } | null;
  pay: PayQuantiles;
}

/** Level of the intervals of placement figures (method §2). */
const LEVEL = 0.9;

/**
 * One row of a placement table, but for its rank.
 *
 * @param graduates whole persons, as printed
 * @param placedOnly the row holds people in work alone (an occupation): rates of all graduates do not apply to it
 */
export function placementRow(
  subject: RowSubject,
  placement: PlacementCounts,
  graduates: number,
  quality: EditionSettings['quality'],
  priors: ComponentPriors | null,
  placedOnly: boolean,
): PlacementRow {
  const measures = measuresOf(placement);
  const found = placementComponents(measures, quality, priors, LEVEL);
  const row = {
    ...subject,
    graduates,
    components: found.components,
    strict: strictRate(placement, quality),
    index: qualityIndex(found, quality, LEVEL),
    rank: null,
    pay: payQuantiles(measures.pay, quality.minRecords, LEVEL),
  };
  if (!placedOnly) return row;
  const none = missing('not_applicable', graduates, LEVEL);
  return { ...row, components: { ...row.components, outcome: none }, strict: none, index: none };
}

/** The strict rate among those whose own outcome is on record. */
function strictRate({ counts, recorded, pay }: PlacementCounts, quality: EditionSettings['quality']) {
  if (recorded === 0 && counts.graduates > 0) return missing('not_collected', 0, LEVEL);
  const measures = measuresOf({ counts: { ...counts, graduates: recorded }, recorded, pay });
  return rateFigure('strict', measures, quality, null, LEVEL).estimate;
}
