import { DISCLOSURE_THRESHOLDS, type DisclosureThresholds } from './thresholds.ts';

/** Records of each part that figures are pooled of (a cohort, a quarter, a county), by its code. */
export type PartSizes = ReadonlyMap<string, number>;

/** Parts that one published figure is of together. */
export type Pool = readonly string[];

/** So many parts with few records are looked at together: more would take too long, and no figure is pooled of so many. */
const MOST_SMALL = 12;

/**
 * What published pools tell of few records: parts with fewer than ten records together whose figure is a sum and difference
 * of published ones (a pool less each of its cohorts but one; the pool of these three years less that of the three before).
 * Exact: a set of parts is told when it lies in the span of the pools.
 *
 * @param told everything published of the parts, in this release and in earlier ones
 * @returns the smallest such sets; empty: nothing is told
 * @throws RangeError on a pool of a part without a size
 */
export function toldOfFew(
  told: readonly Pool[],
  sizes: PartSizes,
  least = DISCLOSURE_THRESHOLDS.difference,
): Pool[] {
  const parts = [...sizes.keys()];
  for (const part of told.flat())
    if (!sizes.has(part)) throw new RangeError(`invalid part ${part}; it has no size`);
  const small = parts.filter((part) => (sizes.get(part) ?? 0) > 0 && (sizes.get(part) ?? 0) < least);
  if (small.length > MOST_SMALL) throw new RangeError(`invalid pools; ${small.length} parts are small`);
  const basis = echelon(told.map((pool) => parts.map((part) => (pool.includes(part) ? 1 : 0))));
  const found: Pool[] = [];
  const bySize = Array.from({ length: 2 ** small.length - 1 }, (_, i) =>
    small.filter((_, bit) => (i + 1) & (1 << bit)),
  );
  for (const set of bySize.sort((a, b) => a.length - b.length)) {
    const records = set.reduce((sum, part) => sum + (sizes.get(part) ?? 0), 0);
    if (records >= least || found.some((one) => one.every((part) => set.includes(part)))) continue;
    // parts that nobody is in change no figure, so that a set is told with or without them
    const empty = parts.map((part) => sizes.get(part) === 0);
    if (
      inSpan(
        basis,
        parts.map((part) => (set.includes(part) ? 1 : 0)),
        empty,
      )
    )
      found.push(set);
  }
  return found;
}

/**
 * The cohorts that a figure is pooled of: the latest alone where it has ten records, else with the one or two before, and
 * none where even those are too few or where the pool would tell, beside what is published already, of fewer.
 *
 * @param cohorts with records, ascending; one that was not handed in stands with null
 * @param told pools of the same row in this release and in earlier ones
 * @param shortest fewest cohorts: two where the latest alone must not be told
 * @param later cohorts after these of which something is told
 */
export function choosePool(
  cohorts: readonly { cohort: string; records: number | null }[],
  told: readonly Pool[] = [],
  { records: least, pooledCohorts, difference }: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
  { shortest = 1, later = [] }: { shortest?: number; later?: typeof cohorts } = {},
): { pool: Pool; records: number } | { pool: null; reason: 'threshold' | 'difference' | 'not_returned' } {
  const latest = cohorts.slice(-pooledCohorts);
  const known = latest.filter(({ records }) => records !== null);
  // what is in no pool tells nothing
  const pooled = new Set([...told.flat(), ...latest.map(({ cohort }) => cohort)]);
  const sizes = new Map(
    [...cohorts, ...later]
      .filter(({ cohort }) => pooled.has(cohort))
      .map(({ cohort, records }) => [cohort, records ?? 0]),
  );
  if (known.length === 0) return { pool: null, reason: 'not_returned' };
  let reason: 'threshold' | 'difference' = 'threshold';
  for (let length = shortest; length <= known.length; length++) {
    const taken = known.slice(-length);
    const pool = taken.map(({ cohort }) => cohort);
    const sum = taken.reduce((so, { records }) => so + (records ?? 0), 0);
    if (sum < least) continue;
    if (tellsNoFew([...told, pool], sizes, difference)) return { pool, records: sum };
    reason = 'difference';
  }
  return { pool: null, reason };
}

/** What cannot be searched is taken to tell. */
function tellsNoFew(told: readonly Pool[], sizes: PartSizes, least: number): boolean {
  const small = [...sizes.values()].filter((size) => size > 0 && size < least);
  return small.length <= MOST_SMALL && toldOfFew(told, sizes, least).length === 0;
}

type Vector = number[];

/** Rows in echelon form, each scaled to 1 at its first place. Entries stay ratios of small whole numbers. */
function echelon(rows: readonly Vector[]): Vector[] {
  const basis: Vector[] = [];
  for (const row of rows) {
    const left = reduced(basis, row);
    const at = left.findIndex((x) => Math.abs(x) > 1e-9);
    if (at < 0) continue;
    basis.push(left.map((x) => x / (left[at] as number)));
    basis.sort((a, b) => firstOf(a) - firstOf(b));
  }
  return basis;
}

const firstOf = (row: Vector) => row.findIndex((x) => Math.abs(x) > 1e-9);

function reduced(basis: readonly Vector[], row: Vector): Vector {
  const left = [...row];
  for (const one of basis) {
    const at = firstOf(one);
    const factor = left[at] as number;
    for (let i = 0; i < left.length; i++) left[i] = (left[i] as number) - factor * (one[i] as number);
  }
  return left;
}

function inSpan(basis: readonly Vector[], row: Vector, empty: readonly boolean[]): boolean {
  const unit = (i: number) => row.map((_, j) => (i === j ? 1 : 0));
  const free = empty.flatMap((is, i) => (is ? [unit(i)] : []));
  const whole = free.length > 0 ? echelon([...basis, ...free]) : basis;
  return reduced(whole, row).every((x) => Math.abs(x) < 1e-9);
}
