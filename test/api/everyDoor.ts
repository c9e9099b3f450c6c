import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

const ROOT = join(import.meta.dirname, '..', '..');
const SCHEMA = buildSchema(readFileSync(join(ROOT, 'server', 'schema.graphql'), 'utf8'));

/** What a request names. */
export type Named = Readonly<Record<string, string>>;

/** Fields of Query and Mutation as the committed schema has them, e.g. `Query.plan`. */
export function everyField(): string[] {
  return [SCHEMA.getQueryType(), SCHEMA.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  );
}

/** Addresses of the API as its controllers write them, e.g. `GET /data/plan/:year/:name`. */
export function everyRoute(): string[] {
  return globSync('server/api/**/*.controller.ts', { cwd: ROOT }).flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const base = /@Controller\((?:'(.*?)')?\)/.exec(text)?.[1] ?? '';
    return [...text.matchAll(/@(Get|Post|Put|Patch|Delete|All)\((?:'(.*?)')?\)/g)].map(
      ([, method = '', path = '']) => `${method.toUpperCase()} /${[base, path].filter(Boolean).join('/')}`,
    );
  });
}

/** Routes of pages, as the page server calls them, e.g. `/plan/[year]/[version]`. */
export function everyPage(): string[] {
  return globSync('web/src/routes/**/+{page.svelte,server.ts}', { cwd: ROOT }).map(
    (file) => file.replace(/^web\/src\/routes/, '').replace(/\/\+[\w.]+$/, '') || '/',
  );
}

/** Asks for one field, under another name and in a fragment, with whatever it needs to be given. */
export function askFor(field: string, named: Named): string {
  const [type = '', name = ''] = field.split('.');
  const found = SCHEMA.getType(type) as unknown as {
    getFields(): Record<string, GraphQLField<unknown, unknown>>;
  };
  const { args, type: answer } = found.getFields()[name] as GraphQLField<unknown, unknown>;
  const given = args
    .filter((one) => one.name in named || isNonNullType(one.type))
    .map((one) => written(one, named));
  const asked = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  const below = isLeafType(getNamedType(answer)) ? '' : ' { __typename }';
  return `${type.toLowerCase()} { ...f } fragment f on ${type} { other: ${asked}${below} }`;
}

function written({ name, type }: GraphQLArgument, named: Named): string {
  const value = named[name];
  if (value === undefined) return `${name}: ${anyOf(type)}`;
  const bare = isEnumType(getNamedType(type)) || getNamedType(type).name === 'Int';
  return `${name}: ${bare ? value : JSON.stringify(value)}`;
}

/** Something that the type takes. */
function anyOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anyOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((one) => isNonNullType(one.type));
    return `{ ${needed.map((one) => `${one.name}: ${anyOf(one.type)}`).join(', ')} }`;
  }
  return { Int: '0', Float: '0', Boolean: 'false' }[type.name] ?? '"x"';
}
