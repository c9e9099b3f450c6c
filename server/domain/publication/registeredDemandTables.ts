import type { CityFacts } from '../city/cityFacts.ts';
import { quarterPeriodsOf } from '../city/periods.ts';
import { type Slice, slice } from '../cube/slice.ts';
import { largestSector } from '../edition/largestSector.ts';
import type { RowKey } from '../facts/rowKey.ts';
import { cityPositions } from './cityPositions.ts';
import type { RegisteredDemandRow, RegisteredDemandTable } from './demandTypes.ts';
import { payOfPositions } from './payOfPositions.ts';
import { sourcesOfPeriod } from './sourcesOfPeriod.ts';

export type RegisteredDemandGrouping = 'sector' | 'occupation';

/**
 * What employers registered by occupation or sector, one table per quarter in which the needs begin, in the city as it
 * was then. A need goes whole to the sector that takes the largest part of its occupation, so that registrations and
 * headcount of sectors add up to the total. Employers are counted afresh for every row: one that wants people of two
 * occupations is one employer of their sector.
 */
export function registeredDemandTables(
  input: CityFacts,
  groupBy: RegisteredDemandGrouping,
): RegisteredDemandTable[] {
  return quarterPeriodsOf(input.demand).map((period) => tableOf(input, groupBy, period));
}

function tableOf(
  { index, dataKind, demand, sources }: CityFacts,
  groupBy: RegisteredDemandGrouping,
  period: string,
): RegisteredDemandTable {
  const { city, nameZh, nameEn } = index.edition.settings;
  const cells = slice(demand, { groupBy: ['region', 'occupation', 'employer'], where: { period } });
  const positions = cityPositions(index, cells, period);
  const groups = Map.groupBy(positions, (position) => {
    const occupation = cells.keys[1]?.[position] as string;
    return groupBy === 'occupation' ? occupation : largestSector(index, occupation);
  });
  const rows = [...groups].map(([code, group]) => {
    const entry = groupBy === 'occupation' ? index.occupations.get(code) : index.sectors.get(code);
    const key: RowKey =
      groupBy === 'occupation'
        ? { period, occupation: code, sector: largestSector(index, code) }
        : { period, sector: code };
    return { key, nameZh: entry?.nameZh ?? code, nameEn: entry?.nameEn ?? '', ...countsOf(cells, group) };
  });
  return {
    rows: rows.sort((a, b) => (b.headcount ?? 0) - (a.headcount ?? 0) || (codeOf(a) < codeOf(b) ? -1 : 1)),
    total: { key: { period, region: city }, nameZh, nameEn, ...countsOf(cells, positions) },
    dataKind,
    period,
    sources: sourcesOfPeriod(sources.demand, period),
  };
}

function countsOf(cells: Slice, positions: readonly number[]) {
  const sum = (measure: string) =>
    positions.reduce((total, position) => total + (cells.column(measure)[position] ?? 0), 0);
  return {
    registrations: sum('registrations'),
    employers: new Set(positions.map((position) => cells.keys[2]?.[position])).size,
    headcount: sum('headcount'),
    pay: payOfPositions(cells, positions),
  };
}

function codeOf({ key }: RegisteredDemandRow): string {
  return key.occupation ?? key.sector ?? '';
}
