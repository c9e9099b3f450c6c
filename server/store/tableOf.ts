import { type EntitySchema, UnderscoreNamingStrategy } from '@mikro-orm/core';
import type { Param, Statement } from './sql.ts';

const naming = new UnderscoreNamingStrategy();

/** Values by property; JSON as its text. */
export type Values<Entity> = { readonly [Property in keyof Entity & string]?: Param };
/** A value that takes the place of another; `ifNull`: only where there was none. */
type NewValue = Param | { ifNull: Param };
type NewValues<Entity> = { readonly [Property in keyof Entity & string]?: NewValue };

/** What is asked of an entity's schema: it need not be known to an ORM yet. */
export type SchemaOf<Entity> = Pick<EntitySchema<Entity>, 'tableName' | 'properties' | '~entity'>;

/** Plain SQL over the table of an entity, which alone names its columns. */
export interface Table<Entity> {
  name: string;
  /** database column of each property, in the entity's order */
  columns: Readonly<Record<keyof Entity & string, string>>;
  /** @param where what the rows are equal to */
  select(properties: readonly (keyof Entity & string)[], where: Values<Entity>, more?: string): Statement;
  /** columns of any other SELECT, each called as its property. @param of what the statement calls the table, e.g. `b` */
  fields(properties: readonly (keyof Entity & string)[], of?: string): string;
  /** @param more what follows the values, e.g. `returning id` */
  insert(values: Values<Entity>, more?: string): Statement;
  /** One INSERT of several rows, which give values to the same properties. */
  insertAll(rows: readonly Values<Entity>[], more?: string): Statement;
  /** @param where what the rows are equal to that change */
  update(values: NewValues<Entity>, where: Values<Entity>, more?: string): Statement;
  remove(where: Values<Entity>, more?: string): Statement;
  /** `do update set …`, for an INSERT that takes the place of a row: the properties that it overwrites */
  overwrite(...properties: (keyof Entity & string)[]): string;
}

/** The table of an entity. */
export function tableOf<Entity>(schema: SchemaOf<Entity>): Table<Entity> {
  const name = schema.tableName;
  const columns = Object.fromEntries(
    Object.entries<{ fieldName?: string }>(schema.properties).map(([property, { fieldName }]) => [
      property,
      fieldName ?? naming.propertyToColumnName(property),
    ]),
  ) as Table<Entity>['columns'];
  // `rows` is a word of SQL's own
  const column = (property: string) => `"${columns[property as keyof typeof columns]}"`;

  const fields: Table<Entity>['fields'] = (properties, of = name) =>
    properties.map((property) => `${of}.${column(property)} as "${property}"`).join(', ');
  const isEqual = (values: Values<Entity>) =>
    entriesOf(values)
      .map(([property]) => `${column(property)} = ?`)
      .join(' and ');
  const insertAll: Table<Entity>['insertAll'] = (rows, more = '') => {
    const properties = Object.keys(rows[0] ?? {});
    const places = `(${properties.map(() => '?').join(', ')})`;
    return {
      sql: `insert into ${name} (${properties.map(column).join(', ')})
        values ${rows.map(() => places).join(', ')} ${more}`,
      params: rows.flatMap(paramsOf),
    };
  };
  return {
    name,
    columns,
    select: (properties, where, more = '') => ({
      sql: `select ${fields(properties)} from ${name} where ${isEqual(where)} ${more}`,
      params: paramsOf(where),
    }),
    fields,
    insert: (values, more) => insertAll([values], more),
    insertAll,
    update(values, where, more = '') {
      const set = entriesOf<NewValue>(values).map(([property, value]) =>
        isIfNull(value)
          ? { sql: `${column(property)} = coalesce(${column(property)}, ?)`, param: value.ifNull }
          : { sql: `${column(property)} = ?`, param: value },
      );
      return {
        sql: `update ${name} set ${set.map(({ sql }) => sql).join(', ')} where ${isEqual(where)} ${more}`,
        params: [...set.map(({ param }) => param), ...paramsOf(where)],
      };
    },
    remove: (where, more = '') => ({
      sql: `delete from ${name} where ${isEqual(where)} ${more}`,
      params: paramsOf(where),
    }),
    overwrite: (...properties) =>
      `do update set ${properties.map((property) => `${column(property)} = excluded.${column(property)}`).join(', ')}`,
  };
}

function entriesOf<Value>(values: object): [string, Value][] {
  return Object.entries(values) as [string, Value][];
}

function paramsOf(values: object): Param[] {
  return entriesOf<Param>(values).map(([, value]) => value);
}

function isIfNull(value: NewValue): value is { ifNull: Param } {
  return typeof value === 'object' && value !== null && 'ifNull' in value;
}
