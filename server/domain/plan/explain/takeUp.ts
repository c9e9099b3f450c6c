import type { Flow } from '../planResult.ts';

/** What becomes of a specialty's graduates who seek work here, in the scenarios on the whole. */
export interface TakeUp {
  /** persons who seek work here */
  graduates: number;
  /** share of them in each occupation, largest first */
  occupations: { code: string; share: number }[];
  /** share of them who find none in what they learned */
  unmatched: number;
  /** other specialties whose graduates work in the same occupations, the most of them first */
  others: string[];
}

/** @returns null where nobody graduates */
export function takeUp(
  specialty: string,
  graduates: number,
  byOccupation: ReadonlyMap<string, readonly Flow[]>,
): TakeUp | null {
  if (graduates <= 0) return null;
  const own = [...byOccupation.values()].flatMap((all) => {
    const mine = all.find((one) => one.specialty === specialty);
    return mine ? [{ ...mine, beside: all.filter((one) => one !== mine) }] : [];
  });
  const occupations = own
    .map(({ occupation, persons }) => ({ code: occupation, share: persons / graduates }))
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
  const others = new Map<string, number>();
  for (const one of own.flatMap(({ beside }) => beside))
    others.set(one.specialty, (others.get(one.specialty) ?? 0) + one.persons);
  return {
    graduates,
    occupations,
    unmatched: Math.max(0, 1 - occupations.reduce((so, { share }) => so + share, 0)),
    others: [...others].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code),
  };
}
