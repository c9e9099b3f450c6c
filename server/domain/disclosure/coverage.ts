import type { Estimate, EstimateState } from '../facts/estimate.ts';
import { choosePool, type Pool } from './pooledFigures.ts';
import { DISCLOSURE_THRESHOLDS } from './thresholds.ts';

/** How many figures of a table came out, and why the others did not. */
export interface TableCoverage {
  cells: number;
  published: number;
  /** published ÷ cells; null: there are none */
  share: number | null;
  /** figures that are missing, by state */
  missing: Partial<Record<EstimateState, number>>;
}

/** Counts the figures of a table that came out. One to which the question does not apply is no cell of it. */
export function tableCoverage(figures: Iterable<Estimate>): TableCoverage {
  const missing: Partial<Record<EstimateState, number>> = {};
  let cells = 0;
  let published = 0;
  for (const { value, state } of figures) {
    if (state === 'not_applicable') continue;
    cells++;
    if (value === null) missing[state] = (missing[state] ?? 0) + 1;
    else published++;
  }
  return { cells, published, share: cells === 0 ? null : published / cells, missing };
}

/** A specialty at a school, with the graduates it had. */
export interface SchoolSpecialty {
  school: string;
  specialty: string;
  /** it is taught now; another stands here for what succeeded it */
  taught: boolean;
  /** ascending; null: the school's outcomes of that cohort are not handed in. Empty: nobody has graduated yet */
  cohorts: readonly { cohort: string; records: number | null }[];
}

/** `threshold`: under ten records; `difference`: the pool would tell of fewer beside what is published already */
export type UncoveredReason = 'threshold' | 'difference' | 'not_returned' | 'new_code';

/** What is published of a pair. */
export interface PairFigure {
  school: string;
  specialty: string;
  /** cohorts that the figure is of; null: there is none */
  pool: Pool | null;
  /** codes before, whose graduates it counts too; empty: none */
  carriedFrom: readonly string[];
  reason: UncoveredReason | null;
  /** graduates of the pooled cohorts; where nothing is published, of the last cohorts that would be */
  graduates: number;
}

/**
 * What comes out of each taught pair: the figure of its latest cohort or of up to three, a renamed specialty with those of
 * the code before.
 *
 * @param succeeds code before by code now, of the code list: only where one code became one
 * @param told pools published before, by `school/specialty`
 */
export function pairFigures(
  pairs: readonly SchoolSpecialty[],
  succeeds: ReadonlyMap<string, string> = new Map(),
  told: ReadonlyMap<string, readonly Pool[]> = new Map(),
): PairFigure[] {
  const heirs = Map.groupBy(succeeds, ([, before]) => before);
  const byName = new Map(pairs.map((pair) => [nameOf(pair), pair]));
  const taught = pairs.filter((pair) => pair.taught);
  return taught.map((pair) => {
    const before = succeeds.get(pair.specialty);
    const old =
      before !== undefined && heirs.get(before)?.length === 1
        ? byName.get(nameOf({ school: pair.school, specialty: before }))
        : undefined;
    const cohorts = old ? joinCohorts(pair.cohorts, old.cohorts) : pair.cohorts;
    const { school, specialty } = pair;
    const carriedFrom = old ? [old.specialty] : [];
    const last = cohorts.slice(-DISCLOSURE_THRESHOLDS.pooledCohorts);
    const graduates = last.reduce((sum, { records }) => sum + (records ?? 0), 0);
    if (cohorts.length === 0)
      return { school, specialty, pool: null, carriedFrom, reason: 'new_code', graduates };
    const chosen = choosePool(cohorts, told.get(nameOf(pair)));
    return chosen.pool
      ? { school, specialty, pool: chosen.pool, carriedFrom, reason: null, graduates: chosen.records }
      : { school, specialty, pool: null, carriedFrom, reason: chosen.reason, graduates };
  });
}

const nameOf = ({ school, specialty }: { school: string; specialty: string }) => `${school}/${specialty}`;

function joinCohorts(
  a: SchoolSpecialty['cohorts'],
  b: SchoolSpecialty['cohorts'],
): SchoolSpecialty['cohorts'] {
  const all = new Map<string, number | null>();
  for (const { cohort, records } of [...a, ...b]) {
    const so = all.get(cohort);
    all.set(cohort, so === undefined || so === null ? records : so + (records ?? 0));
  }
  return [...all].sort(([x], [y]) => (x < y ? -1 : 1)).map(([cohort, records]) => ({ cohort, records }));
}

/** Shares of taught pairs, and of their graduates, of which a figure is published, and what keeps the others back. */
export interface PairCoverage {
  pairs: number;
  /** null: there is nothing to share */
  shareOfPairs: number | null;
  shareOfGraduates: number | null;
  /** pairs whose figure is of several cohorts, and of a code before */
  pooled: number;
  carried: number;
  without: Partial<Record<UncoveredReason, number>>;
}

export function pairCoverage(figures: readonly PairFigure[]): PairCoverage {
  const shown = figures.filter(({ pool }) => pool !== null);
  const graduates = (of: readonly PairFigure[]) => of.reduce((sum, one) => sum + one.graduates, 0);
  const without: Partial<Record<UncoveredReason, number>> = {};
  for (const { reason } of figures) if (reason) without[reason] = (without[reason] ?? 0) + 1;
  const all = graduates(figures);
  return {
    pairs: figures.length,
    shareOfPairs: figures.length === 0 ? null : shown.length / figures.length,
    shareOfGraduates: all === 0 ? null : graduates(shown) / all,
    pooled: shown.filter(({ pool }) => (pool?.length ?? 0) > 1).length,
    carried: shown.filter(({ carriedFrom }) => carriedFrom.length > 0).length,
    without,
  };
}
