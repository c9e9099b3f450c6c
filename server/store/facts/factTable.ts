import type { Family } from '../../domain/cube/families.ts';
import type { Value } from '../../domain/import/types.ts';
import type { Param, Row } from '../sql.ts';

/** Codes as the table `code` numbers them. */
export interface CodeNumbers {
  number(code: string): number;
  code(number: number): string;
}

/** Values of rows, one after the other: doubles where the table is numeric. */
export type Cells = Float64Array | Param[];

/** How the rows of an import kind lie in the database. */
export interface FactTable<Fact> {
  table: string;
  /** cubes the rows feed; null: none */
  family: Family | null;
  /** whether the digest of the natural key is stored, as the first column */
  keyed: boolean;
  /** whether every value is a number or null: such rows travel as one typed array */
  numeric: boolean;
  /** columns in the order of `encode`, after `batch_id` and the key column */
  columns: readonly string[];
  /** database column of each field, where a row's fields are its columns */
  fields: Readonly<Record<string, string>>;
  /** writes the row's values into `out` from `at`; in doubles NaN stands for null */
  encode(fact: Fact, beside: readonly Value[], codes: CodeNumbers, out: Cells, at: number): void;
  decode(row: Row, codes: CodeNumbers): Fact;
}
