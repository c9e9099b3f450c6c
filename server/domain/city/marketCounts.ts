import { allocateCrosswalk, type SharesOf } from '../indicators/allocateCrosswalk.ts';
import { largestRemainder } from '../indicators/largestRemainder.ts';

/** Persons and employers of one row of the market; null: not collected. */
export interface MarketCounts {
  vacancies: number | null;
  seekers: number | null;
  /** vacancies that were new in the period (a flow) */
  newVacancies: number | null;
  /** employers behind the vacancies */
  employers: number | null;
  /** nobody stated their number: it is that of the largest part, and there may be more */
  employersAtLeast: boolean;
}

/** What adds up. Employers do not: one that seeks people of two occupations is one employer. */
export const MARKET_FIELDS = ['vacancies', 'seekers', 'newVacancies'] as const;
export type MarketField = (typeof MARKET_FIELDS)[number];

export const NOTHING_COLLECTED: MarketCounts = {
  vacancies: null,
  seekers: null,
  newVacancies: null,
  employers: null,
  employersAtLeast: false,
};

/** Sums of the fields that add up; what is null everywhere stays null. */
function addFields(rows: readonly MarketCounts[]): MarketCounts {
  const sum = { ...NOTHING_COLLECTED };
  for (const row of rows) {
    for (const field of MARKET_FIELDS) {
      const value = row[field];
      if (value !== null) sum[field] = (sum[field] ?? 0) + value;
    }
  }
  return sum;
}

/**
 * The same row of several regions together. Its employers add up: those of different counties are taken to be different
 * ones. Where a region with vacancies does not tell them, there are at least the others'.
 */
export function addRegions(rows: Iterable<MarketCounts>): MarketCounts {
  const all = [...rows];
  const known = all.filter((row) => row.employers !== null);
  const employers = known.reduce((sum, row) => sum + (row.employers as number), 0);
  const untold = all.some((row) => row.employers === null && (row.vacancies ?? 0) > 0);
  if (known.length === 0 || (untold && employers === 0)) return addFields(all);
  return {
    ...addFields(all),
    employers,
    employersAtLeast: untold || known.some((row) => row.employersAtLeast),
  };
}

/** Different occupations together: their employers are at least those of the largest part. */
export function addOccupations(rows: Iterable<MarketCounts>): MarketCounts {
  const all = [...rows];
  return { ...addFields(all), ...employersOfParts(all) };
}

/** One part alone is counted as it stands. */
function employersOfParts(
  parts: readonly MarketCounts[],
): Pick<MarketCounts, 'employers' | 'employersAtLeast'> {
  const wanting = parts.filter(
    ({ vacancies, employers }) => vacancies !== 0 && (vacancies !== null || employers !== null),
  );
  const known = (wanting.length > 0 ? wanting : parts).filter((part) => part.employers !== null);
  if (known.length === 0) return { employers: null, employersAtLeast: false };
  return {
    employers: Math.max(...known.map((part) => part.employers as number)),
    employersAtLeast: wanting.length > 1 || known.some((part) => part.employersAtLeast),
  };
}

/**
 * Rows made whole by largest remainder, field by field, so that they add up to the whole total. A field that is null
 * in a row stays null.
 *
 * @param total what the rows add up to; without it their rounded sum
 */
export function wholeCounts(
  rows: readonly MarketCounts[],
  total: MarketCounts = addFields(rows),
): MarketCounts[] {
  const whole = rows.map(wholeEmployers);
  for (const field of MARKET_FIELDS) {
    const known = whole.filter((row) => row[field] !== null);
    const target = total[field];
    if (known.length === 0 || target === null) continue;
    const values = known.map((row) => row[field] as number);
    const counts = largestRemainder(values, Math.round(target));
    known.forEach((row, i) => {
      row[field] = counts[i] as number;
    });
  }
  return whole;
}

/** A total as it is printed. */
export function wholeTotal(total: MarketCounts): MarketCounts {
  const whole = wholeEmployers(total);
  for (const field of MARKET_FIELDS) whole[field] = total[field] === null ? null : Math.round(total[field]);
  return whole;
}

/** A part of an employer is one employer. */
function wholeEmployers(row: MarketCounts): MarketCounts {
  const { employers } = row;
  return { ...row, employers: employers && Math.max(1, Math.round(employers)) };
}

/**
 * The market by the targets of a crosswalk. Whatever the shares leave over, and `left`, goes to `remainder`, so that
 * everything sums to what came in. An occupation's employers are divided as its vacancies are; over occupations they
 * are not added.
 */
export function allocateMarket(
  rows: ReadonlyMap<string, MarketCounts>,
  left: MarketCounts,
  sharesOf: SharesOf,
): { targets: Map<string, MarketCounts>; remainder: MarketCounts } {
  const targets = new Map<string, MarketCounts>();
  const remainder = { ...left };
  for (const field of MARKET_FIELDS) {
    const known = [...rows].flatMap(([code, row]): [string, number][] => {
      const count = row[field];
      return count === null ? [] : [[code, count]];
    });
    const { byTarget, unallocated } = allocateCrosswalk(known, sharesOf);
    for (const [code, count] of byTarget) {
      const target = targets.get(code) ?? { ...NOTHING_COLLECTED };
      target[field] = count;
      targets.set(code, target);
    }
    if (known.length > 0) remainder[field] = (remainder[field] ?? 0) + unallocated;
  }
  const { byTarget, rest } = dividedParts(rows, sharesOf);
  for (const [code, target] of targets) Object.assign(target, employersOfParts(byTarget.get(code) ?? []));
  return { targets, remainder: { ...remainder, ...employersOfParts([...rest, left]) } };
}

/** The parts of occupations by where a crosswalk takes them; a part of an occupation's employers is no stated number. */
function dividedParts(rows: ReadonlyMap<string, MarketCounts>, sharesOf: SharesOf) {
  const byTarget = new Map<string, MarketCounts[]>();
  const rest: MarketCounts[] = [];
  const partOf = (row: MarketCounts, weight: number): MarketCounts => ({
    ...NOTHING_COLLECTED,
    vacancies: row.vacancies && row.vacancies * weight,
    employers: row.employers && row.employers * weight,
    employersAtLeast: row.employersAtLeast || weight < 1,
  });
  for (const [from, row] of rows) {
    const shares = sharesOf(from);
    for (const { code, weight } of shares) {
      if (!(weight > 0)) continue;
      const parts = byTarget.get(code) ?? [];
      byTarget.set(code, parts);
      parts.push(partOf(row, weight));
    }
    const over = 1 - shares.reduce((sum, { weight }) => sum + weight, 0);
    if (over > 1e-9) rest.push(partOf(row, over));
  }
  return { byTarget, rest };
}
