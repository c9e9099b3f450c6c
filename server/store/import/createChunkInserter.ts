import type { Param } from '../sql.ts';
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
  const full = insertSql(target, ROWS_A_STATEMENT);
  const single = insertSql(target, 1);
  const stride = width + 1 + (target.keyed ? 1 : 0);
  const params: Param[] = new Array(stride * ROWS_A_STATEMENT).fill(null);
  let at = 0;

  return {
    add({ keys, lines, values, store }: FactChunk): void {
      let row = 0;
      for (const key of keys.split('\n')) {
        const digest = keyer.key(key, lines[row] as number);
        const from = row * width;
        row++;
        if (digest === null || !store) continue;
        if (target.keyed) params[at++] = digest.slice(0, 32);
        params[at++] = batch;
        for (let i = from; i < from + width; i++) {
          const value = values[i] as Param;
          params[at++] = Number.isNaN(value) ? null : value;
        }
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
