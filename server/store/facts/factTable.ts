import type { FactFamily } from '../../domain/cube/families.ts';
import type { Fields } from '../../domain/import/types.ts';
import type { Param, Row } from '../sql.ts';

/** Codes as the table `code` numbers them. */
export interface CodeNumbers {
  number(code: string): number;
  code(number: number): string;
}

/** Values of rows, one after the other: doubles where the table is numeric. */
export type Cells = Float64Array | Param[];

/** How the rows of an import kind lie in the database. Columns are those of the kind's entity. */
export interface FactTable<Fact, Beside extends object = object> {
  table: string;
  /** cubes the rows feed; null: none */
  family: FactFamily | null;
  /** column of the batch that brought a row in */
  batchColumn: string;
  /** column of the digest of the natural key, before the others; null: it is not stored */
  keyColumn: string | null;
  /** whether every value is a number or null: such rows travel as one typed array */
  numeric: boolean;
  /** columns in the order of `encode`, after the batch and the key */
  columns: readonly string[];
  /**
   * writes the row's values into `out` from `at`; in doubles NaN stands for null
   *
   * @param beside what is stored beside the row, by field
   */
  encode(fact: Fact, beside: Fields, codes: CodeNumbers, out: Cells, at: number): void;
  decode(row: Row, codes: CodeNumbers): Fact;
  /** what is stored beside a row */
  beside(row: Row): Beside;
}
