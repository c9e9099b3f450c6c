import { ancestorsOf } from '../city/ancestorsOf.ts';
import type { CityContext } from '../city/cityContext.ts';
import { cityVacancies } from '../city/cityDemand.ts';
import { forecastArea } from '../city/forecastArea.ts';
import { quarterPeriodsOf } from '../city/periods.ts';
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
      return came ? { vacancies: personCount(came.vacancies), estimated: came.estimated } : null;
    },
    forecastThen(context),
    ({ sector, occupation }) => {
      if (sector !== null) return { target: `sector ${sector}`, within: [] };
      const code = occupation ?? '';
      const sectors = index.sectorsOfOccupation(code).map((share) => `sector ${share.code}`);
      return { target: code, within: [...ancestorsOf(code, index.occupations), ...sectors] };
    },
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

/**
 * What was forecast here when the year began in which an association made its own: the record is cut off there and forecast
 * anew, every choice of method with it. Null: that year is not on record, or nothing was before it.
 */
function forecastThen(context: CityContext): (row: AssociationForecastRow) => number | null {
  const latest = quarterPeriodsOf(context.input.market).at(-1) ?? '';
  const known = new Map<string, ReturnType<typeof cityVacancies>>();
  return ({ made, sector, occupation, year }) => {
    if (`${made}Q1` > latest) return null;
    const then = known.has(made) ? known.get(made) : cityVacancies(context, `${Number(made) - 1}Q4`);
    known.set(made, then ?? null);
    const of = sector !== null ? then?.bySector : then?.byOccupation;
    return of?.(sector ?? occupation ?? '', Number(year)) ?? null;
  };
}

function nameOf({ association, sector, occupation, region }: AssociationForecastRow): string {
  return `${association} ${sector ?? ''} ${occupation ?? ''} ${region ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
