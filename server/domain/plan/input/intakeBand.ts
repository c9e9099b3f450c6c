/** Leavers of the city in one year and those who entered its vocational schools; null: not known, or not wholly. */
export interface PoolYear {
  year: string;
  leavers: number | null;
  /** as expected, for a year to come */
  expected: number | null;
  entrants: number | null;
}

/** How many past years tell the share of leavers who enter. */
const YEARS = 5;

/**
 * Entrants the whole city can expect: leavers of that summer times the shares that entered in the latest years, with some
 * room on either side.
 *
 * @param slack share of the share
 * @returns null at both ends when the pool of that year, or every past share, is not known: no limit
 * @see method §6, "the intake forecast's band"
 */
export function intakeBand(
  years: readonly PoolYear[],
  entryYear: string,
  slack: number,
): { low: number | null; high: number | null } {
  const coming = years.find(({ year }) => year === entryYear);
  const pool = coming?.leavers ?? coming?.expected ?? null;
  const shares = years
    .filter(({ year }) => year < entryYear)
    .toSorted((a, b) => (a.year < b.year ? -1 : 1))
    .flatMap(({ leavers, entrants }) => (leavers && entrants !== null ? [entrants / leavers] : []))
    .slice(-YEARS);
  if (pool === null || shares.length === 0) return { low: null, high: null };
  return {
    low: Math.floor(pool * Math.min(...shares) * (1 - slack)),
    high: Math.ceil(pool * Math.max(...shares) * (1 + slack)),
  };
}
