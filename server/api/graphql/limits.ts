import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';

/** Words and marks of a foreign document; the parser stops there. */
export const MAX_TOKENS = 2000;

/**
 * Limits on what a foreign document may ask. A cost counts fields times `first`, and half as much again for every level, for
 * a level may be a list of its own. The levels of a connection are none: a page of 200 rows of a plan with all their figures
 * and ranges costs 49,000 and is answered from memory. With reasons and cards 100 rows are a page. Lists are capped where they
 * are made, because `first` may hide in a variable.
 */
export function queryLimits() {
  const { plugins, ...rest } = new ApolloArmor({
    // A named fragment is no level of its own: how a query is written down must not matter.
    maxDepth: { n: 10, flattenFragments: true },
    maxAliases: { n: 15 },
    maxDirectives: { n: 20 },
    // The parser itself counts (see `MAX_TOKENS`): armor would read every document twice, and what it cannot read it
    // throws past the plugins, as a failure of the server in English.
    maxTokens: { enabled: false },
    costLimit: { maxCost: 50_000, flattenFragments: true },
    // The API is public and so is its schema: a suggestion gives nothing away.
    blockFieldSuggestion: { enabled: false },
  }).protect();
  // Armor is CommonJS and so speaks of Apollo's types in their CommonJS form, which TypeScript takes for others.
  return { ...rest, plugins: plugins as unknown as ApolloServerPlugin[] };
}
