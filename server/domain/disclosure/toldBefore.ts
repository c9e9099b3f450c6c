import type { PlacementTable, PublicationTables } from '../publication/types.ts';
import { ADDITIVE_FIGURES, type AdditiveFigure, tells } from './hideRates.ts';
import { PLACEMENT_DIMENSIONS, type PlacementDimension, placementCell } from './placementLinks.ts';
import type { Pool } from './pooledFigures.ts';

/** What earlier versions told of graduates. */
export interface ToldBefore {
  /** whether the figure of one cohort alone was told */
  figure: (cohort: string, cell: string, code: AdditiveFigure) => boolean;
  /** whether it was known and withheld */
  withheld: (cohort: string, cell: string, code: AdditiveFigure) => boolean;
  /** cohorts and pools of cohorts of which figures of a row were told */
  pools: (cell: string) => readonly Pool[];
  /** graduates that were told of a row */
  graduates: (cohort: string, cell: string) => number | null;
}

/** @param former tables of versions that were shown, oldest first */
export function toldBefore(former: readonly Partial<PublicationTables>[]): ToldBefore {
  const figures = new Set<string>();
  const withheld = new Set<string>();
  const pools = new Map<string, Map<string, Pool>>();
  const graduates = new Map<string, number>();
  for (const tables of former)
    for (const by of PLACEMENT_DIMENSIONS)
      for (const table of (tables[`placement/${by}`] ?? []) as readonly PlacementTable[])
        for (const row of table.rows) {
          const cell = placementCell(by, row);
          if (row.graduates !== null) graduates.set(`${table.cohort} ${cell}`, row.graduates);
          const told = ADDITIVE_FIGURES.filter((code) => tells(row.figures[code]));
          if (!row.cohorts) for (const code of told) figures.add(`${table.cohort} ${code} ${cell}`);
          for (const code of ADDITIVE_FIGURES)
            if (row.cohorts || row.figures[code].state === 'suppressed')
              withheld.add(`${table.cohort} ${code} ${cell}`);
          if (told.length === 0) continue;
          const of = pools.get(cell) ?? new Map<string, Pool>();
          pools.set(cell, of);
          const pool = row.cohorts ?? [table.cohort];
          of.set(pool.join(), pool);
        }
  return {
    figure: (cohort, cell, code) => figures.has(`${cohort} ${code} ${cell}`),
    withheld: (cohort, cell, code) => withheld.has(`${cohort} ${code} ${cell}`),
    pools: (cell) => [...(pools.get(cell)?.values() ?? [])],
    graduates: (cohort, cell) => graduates.get(`${cohort} ${cell}`) ?? null,
  };
}

/** Tables of a cohort by dimension. */
export function tablesOfCohort(
  tables: Partial<PublicationTables>,
  cohort: string,
): Partial<Record<PlacementDimension, PlacementTable>> {
  return Object.fromEntries(
    PLACEMENT_DIMENSIONS.flatMap((by) => {
      const table = tables[`placement/${by}`]?.find((one) => one.cohort === cohort);
      return table ? [[by, table]] : [];
    }),
  );
}
