/** An entry of a code list, as far as its place in the tree goes. */
interface Nested {
  parent: string | null;
}

/** The groups above an entry, nearest first, through the lists that hold them. */
export function ancestorsOf(code: string, ...lists: ReadonlyMap<string, Nested>[]): string[] {
  const parentOf = (child: string) => lists.map((list) => list.get(child)).find(Boolean)?.parent ?? null;
  const above: string[] = [];
  for (let next = parentOf(code); next !== null; next = parentOf(next)) above.push(next);
  return above;
}
