import type { CheckedRow } from '../../domain/import/createRowChecker.ts';
import type { Cells, CodeNumbers, FactTable } from '../facts/factTable.ts';
import type { FactChunk } from './factWriter.ts';
import { KeyBytes } from './keyBytes.ts';

/** Rows on one trip to the writer: enough to make the trip cheap, few enough to stay small. */
export const ROWS_A_CHUNK = 4096;

/** A chunk on its way, and its rows where they are still needed. */
export interface FullChunk<Fact> {
  chunk: FactChunk;
  rows: CheckedRow<Fact>[];
}

/** Gathers checked rows until a chunk is full. @param keepRows whether `take` gives the rows back as well */
export function chunkBuffer<Fact>(
  table: FactTable<Fact>,
  naturalKey: readonly (keyof Fact)[],
  codes: CodeNumbers,
  keepRows: boolean,
) {
  const width = table.columns.length;
  const newCells = (): Cells => (table.numeric ? new Float64Array(ROWS_A_CHUNK * width) : []);
  let size = 0;
  let lines = new Int32Array(ROWS_A_CHUNK);
  let keys = new KeyBytes(ROWS_A_CHUNK);
  let values = newCells();
  let rows: CheckedRow<Fact>[] = [];
  return {
    /** @returns true when the chunk is full */
    add(row: CheckedRow<Fact>): boolean {
      table.encode(row.row, row.beside, codes, values, size * width);
      lines[size++] = row.line;
      keys.add(row.row, naturalKey);
      if (keepRows) rows.push(row);
      return size === ROWS_A_CHUNK;
    },
    /** Empties the buffer. @param store whether the chunk is to be stored or only looked through for duplicates */
    take(store: boolean): FullChunk<Fact> | null {
      if (size === 0) return null;
      const taken = { rows, chunk: { lines: lines.subarray(0, size), keys: keys.take(), values, store } };
      size = 0;
      lines = new Int32Array(ROWS_A_CHUNK);
      keys = new KeyBytes(ROWS_A_CHUNK);
      values = newCells();
      rows = [];
      return taken;
    },
  };
}
