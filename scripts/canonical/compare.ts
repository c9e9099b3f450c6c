import type { Canonical } from './readInstance.ts';

/** A document in which two instances differ. */
export interface Difference {
  name: string;
  /** lines that stand in one of the two alone, in their order */
  removed: string[];
  added: string[];
}

/** Documents that differ, by name; one that stands on one side alone is wholly removed or added. */
export function compare(before: Canonical, after: Canonical): Difference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [removed, added] = linesApart(before.get(name) ?? [], after.get(name) ?? []);
    return removed.length + added.length > 0 || before.has(name) !== after.has(name)
      ? [{ name, removed, added }]
      : [];
  });
}

/** What remains of two texts when the lines that both have are taken out; order counts where no line is new. */
function linesApart(before: readonly string[], after: readonly string[]): [string[], string[]] {
  if (before.length === after.length && before.every((line, i) => line === after[i])) return [[], []];
  const count = new Map<string, number>();
  for (const line of after) count.set(line, (count.get(line) ?? 0) + 1);
  const removed = before.filter((line) => !take(count, line));
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  const added = after.filter((line) => !take(left, line));
  if (removed.length + added.length > 0) return [removed, added];
  const first = before.findIndex((line, i) => line !== after[i]);
  return [[`order: ${before[first]}`], [`order: ${after[first]}`]];
}

function take(count: Map<string, number>, line: string): boolean {
  const left = count.get(line) ?? 0;
  if (left > 0) count.set(line, left - 1);
  return left > 0;
}
