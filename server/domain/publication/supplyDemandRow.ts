import type { MarketCounts } from '../city/marketCounts.ts';
import type { EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { RowSubject } from '../facts/rowKey.ts';
import { classifyRatio } from '../indicators/classifyRatio.ts';
import { shortageProbability } from '../indicators/shortageProbability.ts';
import { supplyDemandRatio } from '../indicators/supplyDemandRatio.ts';
import type { SupplyDemandRow } from './types.ts';

/**
 * One row of a supply-demand table: ratio, class and probability from the whole counts that are printed, so that a
 * reader who divides them gets the ratio shown.
 *
 * @param counts whole persons
 * @param parent ratio of the group above, shown where the counts are too small; null: there is none
 */
export function supplyDemandRow(
  subject: RowSubject,
  counts: MarketCounts,
  settings: EditionSettings['ratio'],
  options: { spread: boolean; parent: Estimate | null; note?: string | null },
): SupplyDemandRow {
  const { vacancies, seekers, employers } = counts;
  const found = supplyDemandRatio(
    { vacancies, seekers, employers, spread: options.spread },
    settings,
    options.parent,
  );
  const ratio = { ...found, note: found.note ?? options.note ?? null };
  const own = ratio.value !== null && ratio.state !== 'parent';
  return {
    ...subject,
    vacancies,
    seekers,
    employers,
    ratio,
    direction: classifyRatio(ratio, settings.cuts),
    shortageProbability:
      own && vacancies !== null && seekers !== null ? shortageProbability(vacancies, seekers) : null,
  };
}
