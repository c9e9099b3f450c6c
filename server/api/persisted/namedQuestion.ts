import { Kind, parse } from 'graphql';
import { PUBLIC_QUERIES } from './publicQueries.ts';

/** What an address asks by name. */
export interface NamedQuestion {
  /** the same for every address that asks the same: what it says beside is left out */
  key: string;
  document: string;
  variables: Record<string, unknown>;
}

/** Names of the variables of each public query. */
const declared = new Map<string, readonly string[]>(
  Object.entries(PUBLIC_QUERIES).map(([name, document]) => [
    name,
    parse(document).definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? (one.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
        : [],
    ),
  ]),
);

/** @param address path and query of a request. @returns why it asks nothing, or what it asks */
export function namedQuestion(
  address: string,
): NamedQuestion | { refused: 'UNKNOWN_QUERY' | 'INVALID_VARIABLES'; query: string } {
  const asked = new URLSearchParams(address.slice(address.indexOf('?') + 1));
  const query = asked.get('id') ?? '';
  const names = declared.get(query);
  const document = PUBLIC_QUERIES[query];
  if (!names || document === undefined) return { refused: 'UNKNOWN_QUERY', query };
  const given = readVariables(asked.get('variables'));
  if (!given) return { refused: 'INVALID_VARIABLES', query };
  const variables = Object.fromEntries(
    names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]),
  );
  return { key: `${query} ${JSON.stringify(variables)}`, document, variables };
}

function readVariables(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
