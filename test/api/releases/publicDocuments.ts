import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { FIELDS } from '../../../server/api/access/doors.ts';

const SCHEMA = join(import.meta.dirname, '../../../server/schema.graphql');
/** How deep answers are asked for: figures stand four fields below the query. */
const DEEP = 4;

/** Values of arguments that are no choice of words, by name. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  code: ['"720201"', '"000000"'],
  codes: ['["6-31-01-02"]'],
  id: ['"release/2026Q3/v2"', '"2026Q3"', '"2026Q4"', '"release/2026Q4/v1"', '"none"'],
  kind: ['"market"'],
  name: ['"sectors"', '"none"'],
  text: ['"焊"'],
  search: ['"焊"'],
  first: ['5'],
};

/** A document of every field of Query that everybody may ask, with all that is below it, once for each value of its arguments. */
export function publicDocuments(): string[] {
  const query = buildSchema(readFileSync(SCHEMA, 'utf8')).getQueryType();
  const open = Object.values(query?.getFields() ?? {}).filter(({ name }) => {
    const door = FIELDS[`Query.${name}`];
    return door !== undefined && (!('length' in door) || door[0] === 'figures.read');
  });
  return open.flatMap((field) => calls(field).map((call) => `{ ${call} ${selection(field.type, DEEP)} }`));
}

function calls({ name, args }: GraphQLField<unknown, unknown>): string[] {
  const given = args.filter((arg) => isRequiredArgument(arg) || arg.name === 'first');
  const all = given.reduce<string[]>(
    (texts, arg) =>
      valuesOf(name, arg).flatMap((value) => texts.map((text) => `${text} ${arg.name}: ${value}`)),
    [''],
  );
  return all.map((text) => (text === '' ? name : `${name}(${text.trim()})`));
}

function valuesOf(field: string, { name, type }: GraphQLArgument): readonly string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map((value) => value.name);
  const own = VALUES[name];
  if (!own) throw new Error(`say what ${field} is asked with as ${name}`);
  return own;
}

function selection(type: GraphQLOutputType, deep: number): string {
  const named = getNamedType(type);
  if (deep === 0 || !isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const below = selection(field.type, deep - 1);
    if (below === '' && !isLeafType(getNamedType(field.type))) return [];
    return [`${field.name} ${below}`];
  });
  return fields.length === 0 ? '' : `{ ${fields.join(' ')} }`;
}
