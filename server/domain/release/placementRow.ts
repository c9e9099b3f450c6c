import type { EditionSettings } from '../edition/editionSettings.ts';
import { missing } from '../facts/estimate.ts';
import { payQuantiles } from '../indicators/payQuantiles.ts';
import { type ComponentPriors, placementComponents } from '../indicators/placementComponents.ts';
import { qualityIndex } from '../indicators/qualityIndex.ts';
import { rateFigure } from '../indicators/rateFigure.ts';
import { measuresOf, type PlacementCounts } from './placementCounts.ts';
import type { RowSubject } from './supplyDemandRow.ts';
import type { PlacementRow } from './types.ts';

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
