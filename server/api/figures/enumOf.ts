/** The object form `{ a: 'a' }` of a list of words, as GraphQL's enum registry wants it. */
export function enumOf<T extends string>(values: readonly T[]): { [K in T]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
}
