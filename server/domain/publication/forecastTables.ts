import type { CityContext } from '../city/cityContext.ts';
import { localSupply } from '../city/localSupply.ts';
import { UNALLOCATED, UNALLOCATED_NAME } from '../city/marketGroups.ts';
import { quarterPeriodsOf } from '../city/periods.ts';
import { personCount } from '../facts/personCount.ts';
import type { RowKey } from '../facts/rowKey.ts';
import type { DemandSeries } from '../forecast/types.ts';
import type { AccuracyRow, ForecastRow, ForecastTable } from './demandTypes.ts';

import { figureSources } from './figureSources.ts';

export type ForecastGrouping = 'sector' | 'specialty' | 'occupation';

/** Demand for entrants by one dimension, as it was and as it is forecast; by code. Empty without a market. */
export function forecastTables(context: CityContext, groupBy: ForecastGrouping): ForecastTable[] {
  const demand = context.demand();
  const period = quarterPeriodsOf(context.input.market).at(-1);
  if (!demand || period === undefined) return [];
  const { index, dataKind } = context.input;
  const lists = { sector: index.sectors, specialty: index.specialties, occupation: index.occupations };
  const series = { sector: demand.bySector, specialty: demand.bySpecialty, occupation: demand.byOccupation };
  const supply = groupBy === 'specialty' ? localSupply(context) : new Map<string, ForecastRow['supply']>();
  const rows = [...series[groupBy].values()].map((one) => {
    const entry = lists[groupBy].get(one.code);
    const row = forecastRow(one, { [groupBy]: one.code }, entry ?? { nameZh: one.code, nameEn: '' });
    return { ...row, supply: supply.get(one.code) ?? [] };
  });
  const { city, nameZh, nameEn } = index.edition.settings;
  return [
    {
      rows:
        groupBy === 'specialty'
          ? [...rows, forecastRow(demand.unallocated, { specialty: UNALLOCATED }, UNALLOCATED_NAME)]
          : rows,
      total: forecastRow(demand.city, { region: city }, { nameZh, nameEn }),
      dataKind,
      period,
      sources: figureSources(context, groupBy === 'specialty' ? 'gap' : 'demand'),
    },
  ];
}

function forecastRow(
  { history, years, method, quarters, hires, from }: DemandSeries,
  key: RowKey,
  { nameZh, nameEn }: { nameZh: string; nameEn: string },
): ForecastRow {
  return {
    key,
    nameZh,
    nameEn,
    history: history.map(({ year, persons }) => ({ year: String(year), persons: personCount(persons) })),
    years: years.map(({ year, persons, wide, narrow, relativeError }) => ({
      year: String(year),
      persons,
      wide,
      narrow,
      relativeError,
    })),
    method,
    quarters,
    hires: hires && hires.persons / hires.cohorts.length,
    supply: [],
    from,
  };
}

/** What forecasts of the past would have been worth: the city first, then its sectors in their order. */
export function accuracyRows(context: CityContext): AccuracyRow[] {
  const { index } = context.input;
  const { city, nameZh, nameEn } = index.edition.settings;
  const fields = context.demand()?.accuracy?.fields ?? [];
  return fields.map(({ sector, ...figures }) => {
    if (sector === null) return { key: { region: city }, nameZh, nameEn, ...figures };
    const entry = index.sectors.get(sector);
    return { key: { sector }, nameZh: entry?.nameZh ?? sector, nameEn: entry?.nameEn ?? '', ...figures };
  });
}
