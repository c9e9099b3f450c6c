import type { EditionIndex } from './indexEdition.ts';

/** What two specialties have in common, closest first: their class, an occupation they lead to, or their category. */
export const NEAR_BY = ['class', 'occupation', 'category'] as const;
export type NearBy = (typeof NEAR_BY)[number];

export interface NearSpecialty {
  code: string;
  by: NearBy;
}

/**
 * Specialties near one, among those given: of its class, then those that share an occupation with it by the crosswalk,
 * then of its category; of equals those of its own level first, then by code.
 *
 * @param among codes to choose from; the specialty itself is never its neighbour
 */
export function neighbourSpecialties(
  index: EditionIndex,
  code: string,
  among: ReadonlySet<string>,
): NearSpecialty[] {
  const own = index.specialties.get(code);
  if (!own) return [];
  const categoryOf = (group: string | null) => index.specialtyGroups.get(group ?? '')?.parent ?? null;
  const leadsTo = new Set(index.occupationsOfSpecialty(code).map((share) => share.code));
  const nearBy = (other: string, parent: string | null): NearBy | null => {
    if (parent !== null && parent === own.parent) return 'class';
    if (index.occupationsOfSpecialty(other).some((share) => leadsTo.has(share.code))) return 'occupation';
    const category = categoryOf(parent);
    return category !== null && category === categoryOf(own.parent) ? 'category' : null;
  };
  return index.edition.specialties
    .filter((other) => other.code !== code && among.has(other.code))
    .flatMap((other) => {
      const by = nearBy(other.code, other.parent);
      return by ? [{ code: other.code, by, away: other.level === own.level ? 0 : 1 }] : [];
    })
    .sort(
      (a, b) =>
        NEAR_BY.indexOf(a.by) - NEAR_BY.indexOf(b.by) || a.away - b.away || (a.code < b.code ? -1 : 1),
    )
    .map(({ code: other, by }) => ({ code: other, by }));
}
