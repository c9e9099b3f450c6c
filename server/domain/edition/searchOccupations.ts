import { normaliseName } from './normaliseName.ts';
import type { Edition, Occupation } from './types.ts';

/** How well an entry fits what somebody typed; the smaller the better. */
const FIT = { code: 0, name: 1, start: 2, within: 3, alias: 4, none: 5 } as const;

/**
 * Occupations and groups by what a person types: a code or its beginning, a name in either language or a part of it, a
 * work type or an alias. Closest first; of equals the more detailed, then by code.
 */
export function searchOccupations(edition: Edition, text: string, most: number): Occupation[] {
  const typed = normaliseName(text);
  if (typed === '') return [];
  const aliases = new Map<string, string[]>();
  for (const { list, alias, code } of edition.aliases)
    if (list === 'occupation') aliases.set(code, [...(aliases.get(code) ?? []), alias]);
  return edition.occupations
    .map((entry) => ({ entry, fit: fitOf(entry, aliases.get(entry.code) ?? [], typed) }))
    .filter(({ fit }) => fit < FIT.none)
    .sort(
      (a, b) =>
        a.fit - b.fit || b.entry.code.length - a.entry.code.length || (a.entry.code < b.entry.code ? -1 : 1),
    )
    .slice(0, most)
    .map(({ entry }) => entry);
}

function fitOf({ code, nameZh, nameEn, workTypes }: Occupation, aliases: string[], typed: string): number {
  if (code === typed) return FIT.code;
  const names = [nameZh, nameEn].map(normaliseName);
  if (names.includes(typed)) return FIT.name;
  if (code.startsWith(typed) || names.some((name) => name.startsWith(typed))) return FIT.start;
  if (names.some((name) => name.includes(typed))) return FIT.within;
  return [...workTypes, ...aliases].some((name) => normaliseName(name).includes(typed))
    ? FIT.alias
    : FIT.none;
}
