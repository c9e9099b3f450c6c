import type { CheckedRow } from '../../domain/import/createRowChecker.ts';
import type { Cells, CodeNumbers, FactTable } from '../facts/factTable.ts';
import type { FactChunk } from './factWriter.ts';

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

/** A key has at most this many bytes: four codes of forty. */
export const LONGEST_KEY = 256;
const utf8 = new TextEncoder();
const SEPARATOR = 124;
/** Ends every key. */
export const KEY_END = 10;

/**
 * Natural keys as bytes, one after the other, each ended by a line feed. As bytes they change threads without being
 * copied, and go into the digest without becoming texts first.
 */
export class KeyBytes {
  private bytes: Uint8Array<ArrayBuffer>;
  private at = 0;

  constructor(keys: number) {
    this.bytes = new Uint8Array(keys * 24 + LONGEST_KEY);
  }

  /** Adds the key of a row: its fields, parted by `|`. @throws RangeError when it is longer than 256 */
  add<Row>(row: Row, fields: readonly (keyof Row)[]): void {
    const start = this.at;
    for (const field of fields) {
      const text = (row[field] as string | null) ?? '';
      // a character of a name takes three bytes at most
      if (this.at - start + text.length * 3 + 1 > LONGEST_KEY)
        throw new RangeError(`key too long: ${String(field)}`);
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c < 128) this.bytes[this.at++] = c;
        else {
          const rest = utf8.encodeInto(text.slice(i), this.bytes.subarray(this.at));
          this.at += rest.written;
          break;
        }
      }
      this.bytes[this.at++] = SEPARATOR;
    }
    this.bytes[this.at - 1] = KEY_END;
    if (this.at + LONGEST_KEY > this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
  }

  take(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.at);
  }
}
