import type { Cells } from '../facts/factTable.ts';
import type { Statement } from '../sql.ts';

/** Rows on their way into a table. */
export interface FactChunk {
  lines: Int32Array;
  /** natural keys, each ended by a line feed */
  keys: Uint8Array<ArrayBuffer>;
  /** values row by row, without key and batch; in a typed array NaN stands for null */
  values: Cells;
  /** false: look for duplicates only */
  store: boolean;
}

export interface FactTarget {
  /** only look for duplicates: no transaction is begun, and nobody else is kept from writing */
  check: boolean;
  /** about how many rows will come */
  expected: number;
  table: string;
  /** column of the batch */
  batchColumn: string;
  /** column of the digest of the natural key; null: it is not stored */
  keyColumn: string | null;
  /** columns of `values`, after those two */
  columns: readonly string[];
  /** inserts or takes up the batch, returning its id */
  batch: Statement;
  /** committed batches whose keys must not come again: batch, bytes */
  knownKeys: Statement;
  /** text of the statement that stores the batch's fingerprints: batch, bytes */
  keysSql: string;
}

/** A row that speaks of what another one speaks of already. */
export interface Duplicate {
  line: number;
  /** line of the same file; 0: not in this file */
  first: number;
  /** batch that holds it already; 0: none */
  batch: number;
}

/**
 * Writes the facts of one batch in one transaction. Until `commit` nobody else sees anything of it, and a process
 * that dies leaves nothing behind.
 */
export interface FactWriter {
  /** Begins; from here nobody else writes. @returns the batch's id; 0 where it only checks */
  begin(target: FactTarget): Promise<number>;
  /** Stores the rows that are new. @returns the others */
  write(chunk: FactChunk): Promise<Duplicate[]>;
  /** After the last rows, once they are to be committed: writes what is left over and the fingerprints. */
  seal(): Promise<void>;
  /** Reads within the same transaction. */
  read<T extends object>(statement: Statement): Promise<T[]>;
  /** Runs what belongs into the same transaction. */
  run(statements: Statement[]): Promise<void>;
  /** Makes everything durable. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
  close(): Promise<void>;
}

/** Rows of one INSERT: more gain nothing, and the parameters stay well under every database's limit. */
export const ROWS_A_STATEMENT = 50;

/** An INSERT of `rows` rows. The batch stands in the text: bound to every row it would cost a tenth of the time. */
export function insertSql(
  target: Pick<FactTarget, 'table' | 'batchColumn' | 'keyColumn' | 'columns'>,
  batch: number,
  rows: number,
): string {
  const bound = target.keyColumn ? [target.keyColumn, ...target.columns] : target.columns;
  const row = `(${[batch, ...bound.map(() => '?')].join(', ')})`;
  return `insert into ${target.table} (${[target.batchColumn, ...bound].join(', ')})
    values ${Array(rows).fill(row).join(', ')}`;
}

/** A batch's fingerprints as stored. */
export function keysBuffer(fingerprints: Float64Array): Buffer {
  return Buffer.from(fingerprints.buffer, fingerprints.byteOffset, fingerprints.byteLength);
}

/** Fingerprints from what is stored. */
export function readKeys(bytes: Uint8Array): Float64Array {
  // copied: a typed array of doubles must begin at a multiple of eight
  return new Float64Array(Uint8Array.from(bytes).buffer);
}
