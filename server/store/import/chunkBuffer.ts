import type { CheckedRow } from '../../domain/import/createRowChecker.ts';
import type { CodeNumbers, FactTable } from '../facts/factTable.ts';
import type { Param } from '../sql.ts';
import type { FactChunk } from './factWriter.ts';

/** Rows on one trip to the writer: enough to make the trip cheap, few enough to stay small. */
export const ROWS_A_CHUNK = 4096;

/** Gathers checked rows until a chunk is full. */
export function chunkBuffer<Fact>(table: FactTable<Fact>, codes: CodeNumbers) {
  let rows: CheckedRow<Fact>[] = [];
  let keys: string[] = [];
  let values: Param[] = [];
  return {
    /** @returns true when the chunk is full */
    add(row: CheckedRow<Fact>): boolean {
      rows.push(row);
      keys.push(row.naturalKey);
      table.encode(row.row, row.beside, codes, values);
      return rows.length === ROWS_A_CHUNK;
    },
    /** Empties the buffer. */
    take(store: boolean): { rows: CheckedRow<Fact>[]; chunk: FactChunk } | null {
      if (rows.length === 0) return null;
      const taken = {
        rows,
        chunk: {
          lines: Int32Array.from(rows, (row) => row.line),
          keys: keys.join('\n'),
          // null becomes NaN in an array of doubles
          values: table.numeric ? toDoubles(values) : values,
          store,
        },
      };
      rows = [];
      keys = [];
      values = [];
      return taken;
    },
  };
}

function toDoubles(values: readonly Param[]): Float64Array {
  const doubles = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    doubles[i] = value === null ? Number.NaN : (value as number);
  }
  return doubles;
}
