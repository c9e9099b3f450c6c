import type { CodeEntry, CrosswalkRow } from './types.ts';

/** Sector that takes what no row assigns. */
export const OTHER_SECTOR = '0';

/** A part of one entry's persons that goes to one target, 0–1. */
export interface Share {
  code: string;
  weight: number;
}

/**
 * Shares of the sectors for any entry of a code list: its own rows, else those of its nearest ancestor that has
 * some. What the rows leave over goes to the sector `0`, so the shares always sum to 1. An entry without rows on
 * its whole way up belongs to `0` altogether.
 *
 * @param lists code lists in which parents are looked up (a specialty's parent is a class of another list)
 */
export function sectorShares(rows: CrosswalkRow[], ...lists: CodeEntry[][]): (code: string) => Share[] {
  const own = Map.groupBy(rows, (row) => row.from);
  const parents = new Map(lists.flat().map((entry) => [entry.code, entry.parent]));
  const known = new Map<string, Share[]>();

  return (code) => {
    const found = known.get(code);
    if (found) return found;
    let at: string | null | undefined = code;
    while (at && !own.has(at)) at = parents.get(at);
    const shares = withRemainder(at ? (own.get(at) ?? []) : []);
    known.set(code, shares);
    return shares;
  };
}

function withRemainder(rows: CrosswalkRow[]): Share[] {
  const named = rows.filter((row) => row.to !== OTHER_SECTOR);
  const rest = 1 - named.reduce((sum, row) => sum + row.weight, 0);
  const shares = named.map((row) => ({ code: row.to, weight: row.weight }));
  // Weights carry four decimals, so a smaller rest is rounding and not somebody's work.
  return rest > 1e-9 ? [...shares, { code: OTHER_SECTOR, weight: rest }] : shares;
}
