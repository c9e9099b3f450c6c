import type { EditionIndex } from '../edition/indexEdition.ts';
import type { SchoolRow } from '../facts/rows.ts';
import type { PlacementRow, PlacementTable } from '../publication/types.ts';
import type { LinkedCell, LinkedTable, TableLine } from './linkedTable.ts';
import type { Sensitive } from './sensitivity.ts';

/** Tables by whose rows graduates are counted exactly: all but occupations. */
export const PLACEMENT_DIMENSIONS = ['city', 'sector', 'region', 'specialty', 'school', 'programme'] as const;
export type PlacementDimension = (typeof PLACEMENT_DIMENSIONS)[number];

/** The tables of one cohort, by dimension. */
export type CohortTables = Partial<Record<PlacementDimension, PlacementTable>>;

/** Name of a row's cell. */
export function placementCell(by: PlacementDimension, { key }: Pick<PlacementRow, 'key'>): string {
  if (by === 'city') return 'city';
  return by === 'programme' ? `programme ${key.school} ${key.specialty}` : `${by} ${key[by]}`;
}

/** What a reader is told of a row, or what would tell too much of few. */
export interface RowCell {
  value: number;
  sensitive: Sensitive | null;
  open: boolean;
}

/**
 * Counts of one cohort as one table with every line a reader knows: the city by school, specialty, sector, county; a county by
 * its schools; a school, a specialty by programmes.
 *
 * @param cellOf what stands in a row; null: nothing
 */
export function placementLinks(
  tables: CohortTables,
  index: EditionIndex,
  schools: readonly SchoolRow[],
  cellOf: (row: PlacementRow, by: PlacementDimension) => RowCell | null,
): LinkedTable {
  const cells = new Map<string, LinkedCell>();
  const keys = new Map<string, PlacementRow['key']>();
  const parts: Partial<Record<PlacementDimension, string[]>> = {};
  for (const by of PLACEMENT_DIMENSIONS) {
    const table = tables[by];
    const rows = by === 'city' ? (table?.rows.slice(0, 1) ?? []) : (table?.rows ?? []);
    for (const row of rows) {
      const found = cellOf(row, by);
      if (!found) continue;
      const id = placementCell(by, row);
      const { open, ...cell } = found;
      cells.set(id, { id, ...cell, ...(open && !cell.sensitive ? { open: true } : {}) });
      keys.set(id, row.key);
      parts[by] = [...(parts[by] ?? []), id];
    }
  }
  const regions = new Map(schools.map(({ code, region }) => [code, region]));
  const where = (by: PlacementDimension, holds: (key: PlacementRow['key']) => boolean) =>
    (parts[by] ?? []).filter((id) => holds(keys.get(id) ?? {}));
  const plain = (total: string, of: readonly string[]) =>
    lineOfKnown(
      total,
      of.map((id) => ({ id, weight: 1 })),
      cells,
    );
  const lines = [
    ...(['school', 'specialty', 'sector', 'region'] as const).flatMap((by) => plain('city', parts[by] ?? [])),
    ...(parts.region ?? []).flatMap((id) =>
      plain(
        id,
        where('school', ({ school }) => regions.get(school ?? '') === keys.get(id)?.region),
      ),
    ),
    ...(parts.school ?? []).flatMap((id) =>
      plain(
        id,
        where('programme', ({ school }) => school === keys.get(id)?.school),
      ),
    ),
    ...(parts.specialty ?? []).flatMap((id) =>
      plain(
        id,
        where('programme', ({ specialty }) => specialty === keys.get(id)?.specialty),
      ),
    ),
    ...(parts.sector ?? []).flatMap((id) =>
      lineOfKnown(
        id,
        (parts.specialty ?? []).flatMap((of) => {
          const shares = index.sectorsOfSpecialty(keys.get(of)?.specialty ?? '');
          return shares
            .filter(({ code }) => code === keys.get(id)?.sector)
            .map(({ weight }) => ({ id: of, weight }));
        }),
        cells,
      ),
    ),
  ];
  return { cells: [...cells.values()], lines };
}

function lineOfKnown(
  total: string,
  parts: TableLine['parts'],
  cells: ReadonlyMap<string, LinkedCell>,
): TableLine[] {
  const sum = cells.get(total);
  if (!sum || parts.length === 0) return [];
  const missed = parts.reduce((so, { id, weight }) => so + weight * (cells.get(id)?.value ?? 0), -sum.value);
  return [{ total, parts, slack: Math.abs(missed) < 1e-9 ? 0 : Math.max(1, Math.abs(missed)) }];
}
