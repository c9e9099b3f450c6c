import type { CodeListName, CodeRow } from '../facts/rows.ts';
import { byValidFrom, inEffect } from './inEffect.ts';

/** The entries of a list in force on a day, and those that no longer are. */
export interface Overlaid<Entry> {
  inForce: Entry[];
  retired: Entry[];
}

/**
 * Lays handed-in entries of one code list over those of the edition's files. Once a code is handed in, its versions
 * alone say what it is: the one in force on the day stands where the file's stood, a new code after all others; one
 * whose versions are all over is retired, so that nobody uses it any more and what is stored keeps its name. Before
 * its first version begins, the file's entry holds.
 *
 * @param make turns a version into an entry of the list; `before` is the file's, null for a new code
 */
export function overlayCodes<Entry extends { code: string }>(
  list: CodeListName,
  entries: readonly Entry[],
  rows: readonly CodeRow[],
  day: string,
  make: (row: CodeRow, before: Entry | null) => Entry,
): Overlaid<Entry> {
  const versions = Map.groupBy(rows.filter((row) => row.list === list).sort(byValidFrom), (row) => row.code);
  const known = new Map(entries.map((entry) => [entry.code, entry]));
  const inForce: Entry[] = [];
  const retired: Entry[] = [];
  for (const code of [...known.keys(), ...[...versions.keys()].filter((one) => !known.has(one)).sort()]) {
    const before = known.get(code) ?? null;
    const begun = (versions.get(code) ?? []).filter((row) => (row.validFrom ?? '') <= day);
    const holds = begun.filter((row) => inEffect(row, day)).at(-1);
    const last = begun.at(-1);
    if (holds) inForce.push(make(holds, before));
    else if (last) retired.push(make(last, before));
    else if (before) inForce.push(before);
  }
  return { inForce, retired };
}
