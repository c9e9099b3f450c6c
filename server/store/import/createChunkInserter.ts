import type { Param } from '../sql.ts';
import { KEY_END } from './chunkBuffer.ts';
import type { Keyer } from './createKeyer.ts';
import { type FactChunk, type FactTarget, insertSql, ROWS_A_STATEMENT } from './factWriter.ts';

/**
 * Lays the new rows of a chunk out as parameters of multi-row INSERTs. Full statements are handed over at once, a
 * remainder row by row on `end`.
 *
 * @param run runs one statement; the array is used again after it returns, so it must be read by then
 */
export function createChunkInserter(
  target: FactTarget,
  batch: number,
  keyer: Keyer,
  run: (sql: string, params: Param[]) => void,
) {
  const width = target.columns.length;
  const full = insertSql(target, batch, ROWS_A_STATEMENT);
  const single = insertSql(target, batch, 1);
  const stride = width + (target.keyColumn ? 1 : 0);
  const params: Param[] = new Array(stride * ROWS_A_STATEMENT).fill(null);
  let at = 0;

  return {
    add({ keys, lines, values, store }: FactChunk): void {
      let start = 0;
      for (let row = 0; row < lines.length; row++) {
        const end = keys.indexOf(KEY_END, start);
        const digest = keyer.key(keys, start, end, lines[row] as number);
        const from = row * width;
        start = end + 1;
        if (digest === null || !store) continue;
        if (target.keyColumn) params[at++] = digest.slice(0, 16);
        if (values instanceof Float64Array) at = copyDoubles(values, from, width, params, at);
        else for (let i = from; i < from + width; i++) params[at++] = values[i] as Param;
        if (at === params.length) {
          run(full, params);
          at = 0;
        }
      }
    },
    end(): void {
      for (let from = 0; from < at; from += stride) run(single, params.slice(from, from + stride));
      at = 0;
    },
  };
}

/** NaN becomes null. @returns the place after the last */
function copyDoubles(values: Float64Array, from: number, width: number, params: Param[], at: number): number {
  for (let i = 0; i < width; i++) {
    const value = values[from + i] as number;
    params[at + i] = Number.isNaN(value) ? null : value;
  }
  return at + width;
}
