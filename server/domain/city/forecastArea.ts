import type { EditionIndex } from '../edition/indexEdition.ts';
import type { AssociationForecastRow } from '../facts/rows.ts';

/** The area a forecast is of, as it is printed beside it. */
export interface ForecastArea {
  /** a region's code or a name of no region here; null: not stated */
  region: string | null;
  /** empty where it is not stated */
  areaZh: string;
  areaEn: string;
  /** of the city itself: only then may it be set against the city's figures */
  ofCity: boolean;
}

/** Names the area of a forecast. A county of the city, its province and its country are other areas. */
export function forecastArea(
  index: EditionIndex,
  { region }: Pick<AssociationForecastRow, 'region'>,
): ForecastArea {
  const entry = region === null ? undefined : index.regions.get(region);
  return {
    region,
    areaZh: entry?.nameZh ?? region ?? '',
    areaEn: entry?.nameEn || entry?.nameZh || (region ?? ''),
    ofCity: region === index.edition.settings.city,
  };
}

/** The forecasts that are of the city itself; one that does not say its area is not. */
export function forecastsOfCity<Row extends Pick<AssociationForecastRow, 'region'>>(
  index: EditionIndex,
  rows: readonly Row[],
): Row[] {
  return rows.filter((row) => forecastArea(index, row).ofCity);
}
