import type { PublicationTables, SupplyDemandRow, SupplyDemandTable } from '../../publication/types.ts';
import { isSurplus } from '../directions.ts';
import type { NamesIn } from './namesIn.ts';
import type { ReleaseRow } from './releaseColumns.ts';

type Tables = Partial<PublicationTables>;

/** The city and its sectors, quarter by quarter, oldest first. */
export function sectorRows(tables: Tables): ReleaseRow[] {
  const change = new Map(tables['supply-demand/city']?.map((one) => [one.period, one.yearOnYear]));
  return (tables['supply-demand/sector'] ?? []).flatMap(({ period, rows, total }) => [
    {
      period,
      row: 'city',
      sector: null,
      ...marketCells(total),
      shortage_probability: total.shortageProbability,
      year_on_year: change.get(period) ?? null,
    },
    ...rows.map((row) => ({
      period,
      row: 'sector',
      sector: row.key.sector ?? null,
      ...marketCells(row),
      shortage_probability: row.shortageProbability,
      year_on_year: null,
    })),
  ]);
}

/** Counties, quarter by quarter, oldest first. */
export function countyRows(tables: Tables): ReleaseRow[] {
  return (tables['supply-demand/region'] ?? []).flatMap(({ period, rows }) =>
    rows.map((row) => ({ period, region: row.key.region ?? null, ...marketCells(row) })),
  );
}

/** The most wanted occupations with where they are taught. */
export function mostWantedRows(tables: Tables, names: NamesIn): ReleaseRow[] {
  return (tables['most-wanted'] ?? []).map((row) => ({
    rank: row.rank,
    rank_low: row.rankLow ?? null,
    rank_high: row.rankHigh ?? null,
    previous_rank: row.previousRank,
    occupation: row.key.occupation ?? null,
    name: { nameZh: row.nameZh, nameEn: row.nameEn },
    gap: row.gap,
    ratio: row.ratio,
    direction: row.direction,
    vacancies: row.vacancies,
    seekers: row.seekers,
    pay: row.pay,
    specialties: row.specialties.map(names.specialty),
    schools: row.schools.map(names.school),
  }));
}

/** Occupations with surely more seekers than vacancies, furthest from 1 first. */
export function surplusRows(tables: Tables, period: string): ReleaseRow[] {
  const table = tableOf(tables['supply-demand/occupation'], period);
  return (table?.rows ?? [])
    .filter(({ direction }) => isSurplus(direction))
    .toSorted(
      (a, b) =>
        (a.ratio.value ?? 1) - (b.ratio.value ?? 1) ||
        ((a.key.occupation ?? '') < (b.key.occupation ?? '') ? -1 : 1),
    )
    .map((row) => {
      const { name, vacancies, seekers, ratio, direction } = marketCells(row);
      return { period, occupation: row.key.occupation ?? null, name, vacancies, seekers, ratio, direction };
    });
}

/** The table of a quarter; undefined: nothing was handed in of it. */
export function tableOf<Table extends { period: string }>(
  tables: readonly Table[] | undefined,
  period: string,
): Table | undefined {
  return tables?.find((one) => one.period === period);
}

function marketCells(row: SupplyDemandTable['total'] | SupplyDemandRow) {
  return {
    name: { nameZh: row.nameZh, nameEn: row.nameEn },
    vacancies: row.vacancies,
    seekers: row.seekers,
    employers: row.employers,
    employers_at_least: row.employersAtLeast,
    ratio: row.ratio,
    direction: row.direction,
  };
}
