import type { Family } from '../../domain/cube/families.ts';
import type { Param } from '../sql.ts';
import type { FactTable } from './factTable.ts';

/**
 * A table whose columns are the fields of its facts, as they are; what is stored beside them follows.
 *
 * @param fields database column by field
 * @param beside columns of what the kind stores beside its rows, in its order
 */
export function plainTable<Fact extends object>(
  table: string,
  family: Family | null,
  fields: Readonly<Record<keyof Fact & string, string>>,
  beside: readonly string[] = [],
): FactTable<Fact> {
  const entries = Object.entries(fields) as [keyof Fact, string][];
  return {
    table,
    family,
    keyed: false,
    numeric: false,
    fields,
    columns: [...entries.map(([, column]) => column), ...beside],
    encode(fact, values, _codes, out, at) {
      const cells = out as Param[];
      let next = at;
      for (const [field] of entries) cells[next++] = fact[field] as Param;
      for (const value of values) cells[next++] = value as Param;
    },
    decode: (row) => Object.fromEntries(entries.map(([field, column]) => [field, row[column]])) as Fact,
  };
}
