import { EMPLOYED, type Outcome } from '../facts/outcome.ts';
import { emptyCell, type KeyedCount, type PersonDigest, perturbedCount, recordKey } from './cellKey.ts';
import type { PersonRecord, PersonRecords } from './crossTable.ts';
import type { PerturbationTable } from './perturbationTable.ts';
import type { PerturbedCell } from './utility.ts';

/** Cross-tables are counted here and printed through one place, which remembers every count for what perturbation costs. */
export interface Printer {
  /** cells of some records by names; a record without one is in none */
  count: (records: PersonRecords, nameOf: (record: PersonRecord) => string | null) => Map<string, KeyedCount>;
  print: (cell: KeyedCount | undefined) => number;
  /** every cell that was printed */
  printed: PerturbedCell[];
}

export function createPrinter(digest: PersonDigest, table: PerturbationTable): Printer {
  const keys = new Map<string, number>();
  const keyOf = (id: string) => {
    const known = keys.get(id);
    if (known !== undefined) return known;
    const key = recordKey(digest(id));
    keys.set(id, key);
    return key;
  };
  const printed: PerturbedCell[] = [];
  return {
    count(records, nameOf) {
      const cells = new Map<string, { count: number; key: number }>();
      for (const [id, record] of records) {
        const name = nameOf(record);
        if (name === null) continue;
        const cell = cells.get(name);
        if (!cell) cells.set(name, { count: 1, key: keyOf(id) });
        else {
          cell.count++;
          cell.key = (cell.key + keyOf(id)) % 2 ** 32;
        }
      }
      return cells;
    },
    print(cell = emptyCell()) {
      const count = perturbedCount(cell, table);
      printed.push({ count: cell.count, printed: count });
      return count;
    },
    printed,
  };
}

/** What a graduate answered to a question about their job; null: it is not known, or they have none. */
export function answerOf(record: PersonRecord, code: string): boolean | null {
  const yes = (text: string | undefined) => (text === '' || text === undefined ? null : text === 'true');
  if (code === 'stable') return yes(record.status12) ?? yes(record.status6);
  if (!EMPLOYED.has(record.outcome as Outcome)) return null;
  if (code === 'local' || code === 'leaving')
    return record.area ? record.area === (code === 'local' ? 'local' : 'elsewhere') : null;
  return yes(record[code]);
}

/** Whether a graduate's pay counts. */
export function isPaid(record: PersonRecord): boolean {
  return record.pay !== '' && EMPLOYED.has(record.outcome as Outcome);
}
