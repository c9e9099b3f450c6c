import type { CityContext } from '../city/cityContext.ts';
import { forecastArea } from '../city/forecastArea.ts';
import { personCount } from '../facts/personCount.ts';
import type { AssociationForecastRow } from '../facts/rows.ts';
import { type AssociationRecord, judgeAssociations } from '../forecast/judgeAssociations.ts';
import type { DemandSeries } from '../forecast/types.ts';
import type { AssociationRow } from './demandTypes.ts';

/**
 * Forecasts of associations with the area each is of; those of the city beside what came and the city's own forecast, in
 * new vacancies. One of another area has neither beside it. The latest year first;
 * of several forecasts of the same, the latest made stands first.
 */
export function associationTables(context: CityContext): {
  'association-forecasts': AssociationRow[];
  'association-records': AssociationRecord[];
} {
  const { index, associations } = context.input;
  const demand = context.demand();
  const seriesOf = ({ sector, occupation }: AssociationForecastRow): DemandSeries | undefined =>
    sector !== null ? demand?.bySector.get(sector) : demand?.byOccupation.get(occupation ?? '');
  const rows = associations.toSorted(
    (a, b) => compare(b.year, a.year) || compare(b.made, a.made) || compare(nameOf(a), nameOf(b)),
  );
  const { city } = index.edition.settings;
  const { forecasts, records } = judgeAssociations(
    rows,
    city,
    (row) => {
      const came = seriesOf(row)?.history.find(({ year }) => String(year) === row.year);
      return came ? personCount(came.vacancies) : null;
    },
    (row) =>
      seriesOf(row)?.past.find(({ made, year }) => String(made) === row.made && String(year) === row.year)
        ?.vacancies ?? null,
  );
  return {
    'association-forecasts': rows.map((row, i) => {
      const { sector, occupation, year } = row;
      const entry = sector !== null ? index.sectors.get(sector) : index.occupations.get(occupation ?? '');
      const area = forecastArea(index, row);
      const own = area.ofCity && seriesOf(row)?.years.find((one) => String(one.year) === year);
      return {
        key: sector !== null ? { sector } : { occupation: occupation ?? '' },
        nameZh: entry?.nameZh ?? sector ?? occupation ?? '',
        nameEn: entry?.nameEn ?? '',
        ...(forecasts[i] as (typeof forecasts)[number]),
        ...area,
        forecast: own ? own.vacancies : null,
      };
    }),
    'association-records': records,
  };
}

function nameOf({ association, sector, occupation, region }: AssociationForecastRow): string {
  return `${association} ${sector ?? ''} ${occupation ?? ''} ${region ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
