import type { CityFacts, PublishedMarketRow } from '../city/cityFacts.ts';
import type { EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import { TOTAL, UNSPECIFIED } from '../facts/rows.ts';
import { spreadUnspecified } from '../indicators/spreadUnspecified.ts';
import { supplyDemandRatio } from '../indicators/supplyDemandRatio.ts';
import type { ReferenceRow } from './types.ts';

/**
 * Published figures of other areas and periods, each as what it is. The occupation groups of an area that printed
 * unspecified persons 无要求 carry their part of them; the group's own counts stay those that were printed.
 */
export function referenceRows(input: CityFacts): ReferenceRow[] {
  const tables = Map.groupBy(input.publishedMarket, (row) => `${row.region} ${row.period}`);
  return [...tables.keys()]
    .sort()
    .flatMap((key) => tableRows(input, tables.get(key) as PublishedMarketRow[]));
}

function tableRows(input: CityFacts, rows: readonly PublishedMarketRow[]): ReferenceRow[] {
  const { index } = input;
  const groups = rows.filter((row) => row.occupation !== TOTAL && row.occupation !== UNSPECIFIED);
  const unspecified = rows.filter((row) => row.occupation === UNSPECIFIED);
  const spread = (field: 'vacancies' | 'seekers') =>
    spreadUnspecified(
      groups.map((row) => row[field]),
      unspecified.reduce((sum, row) => sum + (row[field] ?? 0), 0),
    ).counts;
  const vacancies = spread('vacancies');
  const seekers = spread('seekers');
  return rows.map((row) => {
    const at = groups.indexOf(row);
    const region = index.regions.get(row.region);
    const occupation = row.occupation === TOTAL ? region : index.occupations.get(row.occupation);
    return {
      key: { period: row.period, region: row.region, occupation: row.occupation },
      nameZh: occupation?.nameZh ?? row.occupation,
      nameEn: occupation?.nameEn ?? '',
      vacancies: row.vacancies,
      seekers: row.seekers,
      ratio: referenceRatio(
        row,
        at < 0 || unspecified.length === 0
          ? null
          : { vacancies: vacancies[at] ?? null, seekers: seekers[at] ?? null },
        index.edition.settings.ratio,
      ),
      printed: row.printedRatio,
      source: row.source,
    };
  });
}

/**
 * From the counts where both were printed, otherwise the printed ratio, which then has no interval. Publications tell no
 * employers: clumping is not known.
 *
 * @param spread counts with their part of the unspecified; null: there was nothing to spread
 */
function referenceRatio(
  row: PublishedMarketRow,
  spread: { vacancies: number | null; seekers: number | null } | null,
  settings: EditionSettings['ratio'],
): Estimate {
  const own = { vacancies: row.vacancies, seekers: row.seekers };
  const counted = supplyDemandRatio(
    { ...(spread ?? own), employers: row.employers, ...(spread ? { stated: own } : {}) },
    settings,
  );
  if (counted.state !== 'not_collected' || row.printedRatio === null) return counted;
  return {
    value: row.printedRatio,
    low: null,
    high: null,
    level: settings.level,
    n: 0,
    state: 'ok',
    note: 'as_printed',
  };
}
