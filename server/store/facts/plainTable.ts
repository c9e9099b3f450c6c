import type { FactFamily } from '../../domain/cube/families.ts';
import type { KindDefinition } from '../../domain/import/types.ts';
import type { Param, Row } from '../sql.ts';
import { type SchemaOf, tableOf } from '../tableOf.ts';
import type { FactTable } from './factTable.ts';

/** Properties that every fact has and no file fills. */
const OF_EVERY_FACT: ReadonlySet<string> = new Set(['id', 'batchId']);

/** Properties of an entity that are neither of the fact nor stored beside it. */
type Later<Entity, Fact, Beside> = Exclude<
  keyof Entity & string,
  keyof Fact | keyof Beside | 'id' | 'batchId'
>;

/**
 * The table of an entity whose properties are the fields of a kind's facts, as they are, and what the kind stores beside
 * them. The compiler holds the entity against both.
 *
 * @param later properties that no import fills; to be named wherever there are some
 */
export function plainTable<
  Fact extends object,
  Beside extends object,
  Entity extends Fact & Beside & { batchId: number },
>(
  schema: SchemaOf<Entity>,
  kind: KindDefinition<Fact, Beside>,
  family: FactFamily | null,
  ...[later]: [Later<Entity, Fact, Beside>] extends [never]
    ? []
    : [Record<Later<Entity, Fact, Beside>, 'later'>]
): FactTable<Fact, Beside> {
  const { name, columns } = tableOf(schema);
  const besideNames = new Set(kind.columns.flatMap(({ field, beside }) => (beside ? [field] : [])));
  const filled = Object.entries<string>(columns).filter(
    ([field]) => !OF_EVERY_FACT.has(field) && !(later && field in later),
  );
  const fields = filled.filter(([field]) => !besideNames.has(field));
  const besideFields = filled.filter(([field]) => besideNames.has(field));
  return {
    table: name,
    family,
    batchColumn: columns.batchId,
    keyColumn: null,
    numeric: false,
    columns: [...fields, ...besideFields].map(([, column]) => column),
    encode(fact, beside, _codes, out, at) {
      const cells = out as Param[];
      let next = at;
      for (const [field] of fields) cells[next++] = fact[field as keyof Fact] as Param;
      for (const [field] of besideFields) cells[next++] = beside[field] as Param;
    },
    // the entity was held against both above
    decode: (row) => named(fields, row) as Fact,
    beside: (row) => named(besideFields, row) as Beside,
  };
}

/** A row's values by field. */
function named(fields: readonly [field: string, column: string][], row: Row): Row {
  return Object.fromEntries(fields.map(([field, column]) => [field, row[column]]));
}
