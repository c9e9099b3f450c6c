import type { Outcome } from '../facts/outcome.ts';
import type {
  ColumnDefinition,
  FieldType,
  FileCheck,
  FileCheckContext,
  KindDefinition,
  NoFields,
  Report,
  Value,
} from './types.ts';

type ReadAs<Is extends FieldType['is']> = Extract<FieldType, { is: Is }>;

/** The ways of reading a cell that come to a `V`. */
type TypeOf<V> = [V] extends [number]
  ? ReadAs<'count' | 'amount' | 'ratio' | 'pay'>
  : [V] extends [boolean]
    ? ReadAs<'flag'>
    : string extends V
      ? ReadAs<
          'period' | 'year' | 'code' | 'date' | 'text' | 'key' | 'creditCode' | 'office' | 'choice' | 'area'
        >
      :
          | { is: 'choice'; choices: Readonly<Record<string, V>> }
          | ([Outcome] extends [V]
              ? { is: 'code'; list: 'outcome'; extra?: Readonly<Record<string, V>> }
              : never);

/** A column that fills a field of type `V`: one that may not be null must be filled, or says what a blank cell means. */
export type Column<V> = Omit<ColumnDefinition, 'field' | 'type' | 'required' | 'blank' | 'beside'> & {
  type: TypeOf<NonNullable<V>>;
} & (null extends V ? { required?: boolean } : { required: true } | { blank: V & Value });

/** A column for every field that cells fill, named by it; `beside` where the field is stored beside the row. */
type Columns<Cells, Beside> = { readonly [Field in keyof Cells]: Column<Cells[Field]> } & {
  readonly [Field in keyof Beside]: Column<Beside[Field]> & { beside: true };
};

/** Makes the row out of what its cells say; needed where the cells do not fill every field. */
type Complete<Row, Cells> = (context: FileCheckContext) => (cells: Cells, report: Report) => Row;

type Definition<Row, Beside, Cells> = Omit<KindDefinition<Row, Beside>, 'columns' | 'complete'> & {
  columns: Columns<Cells, Beside>;
} & ([Cells] extends [Row] ? { complete?: Complete<Row, Cells> } : { complete: Complete<Row, Cells> });

/**
 * Defines a kind of file. The compiler holds every column against the field that it names and finds a field without a
 * column; where a column stands among the others decides only where a template has it.
 *
 * Row: a fact of the kind. Beside: what is stored beside it. Cells: the fields that cells fill, where these are not the
 * row's.
 */
export function defineKind<Row, Beside = NoFields, Cells = Row>({
  columns,
  complete,
  ...kind
}: Definition<Row, Beside, Cells>): KindDefinition<Row, Beside> {
  const named = Object.entries<Omit<ColumnDefinition, 'field'>>(columns);
  return {
    ...kind,
    columns: named.map(([field, column]) => ({ ...column, field })),
    // each field was filled by its own column, whose type was held against it above
    complete: complete as unknown as KindDefinition<Row, Beside>['complete'],
  };
}

/** Several checks over the rows of a file as one, in their order. */
export function combineChecks<Row>(...checks: readonly FileCheck<Row>[]): FileCheck<Row> {
  return {
    row(row, line, report) {
      for (const check of checks) check.row(row, line, report);
    },
    end(report) {
      for (const check of checks) check.end?.(report);
    },
  };
}
