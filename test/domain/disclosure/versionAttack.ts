import { type PersonDigest, perturbedCount } from '../../../server/domain/disclosure/cellKey.ts';
import {
  cellOf,
  countRecords,
  type PersonRecord,
  type PersonRecords,
} from '../../../server/domain/disclosure/crossTable.ts';
import type { RecordTable } from '../../../server/domain/disclosure/holdCorrections.ts';
import { perturbationTable } from '../../../server/domain/disclosure/perturbationTable.ts';

const noise = perturbationTable();

/** The tables as they are printed: counts by cell, of the records that each is to see. */
export function printedTables(
  shown: ReadonlyMap<string, PersonRecords>,
  tables: readonly RecordTable[],
  digest: PersonDigest,
): Map<string, Map<string, number>> {
  return new Map(
    tables.map(({ name, by }) => {
      const cells = countRecords(shown.get(name) ?? new Map(), by, digest);
      return [name, new Map([...cells].map(([cell, keyed]) => [cell, perturbedCount(keyed, noise)]))];
    }),
  );
}

type Printed = ReturnType<typeof printedTables>;

/** Cells whose count is another one in the next version, by table: what a difference file lists. */
export function changedCells(before: Printed, after: Printed): Map<string, Set<string>> {
  return new Map(
    [...after].map(([name, cells]) => {
      const old = before.get(name) ?? new Map<string, number>();
      const all = new Set([...cells.keys(), ...old.keys()]);
      return [name, new Set([...all].filter((cell) => (cells.get(cell) ?? 0) !== (old.get(cell) ?? 0)))];
    }),
  );
}

/**
 * Reads the attributes of a single corrected graduate off a difference: the one unit of each table in which cells changed.
 *
 * @returns null: some table has none, or several
 */
export function readOff(
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  tables: readonly RecordTable[],
): PersonRecord | null {
  const found: Record<string, string> = {};
  for (const { name, by, unit } of tables) {
    const [attribute = ''] = unit;
    const codes = new Set(
      [...(changed.get(name) ?? [])].map((cell) => JSON.parse(cell)[by.indexOf(attribute)] as string),
    );
    if (codes.size !== 1) return null;
    found[attribute] = [...codes][0] as string;
  }
  return found;
}

/** Records that what a difference lists may be about: in every table with a change they stand, or stood, in a changed cell. */
export function matching(
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  tables: readonly RecordTable[],
  versions: readonly PersonRecords[],
): string[] {
  const listed = tables.filter(({ name }) => (changed.get(name)?.size ?? 0) > 0);
  const ids = new Set(versions.flatMap((records) => [...records.keys()]));
  return [...ids].filter((id) =>
    listed.every(({ name, by }) =>
      versions.some((records) => {
        const record = records.get(id);
        return record && changed.get(name)?.has(cellOf(record, by));
      }),
    ),
  );
}
