import { quarterPeriodsOf } from '../city/periods.ts';
import { shiftQuarter } from '../facts/period.ts';
import { SEASONS } from '../forecast/seasonalIndices.ts';
import { type PlanContext, planContext } from '../plan/input/planContext.ts';
import type { PlanFacts } from '../plan/input/planInputOf.ts';
import type { Solver } from '../plan/solver.ts';
import { boundOfPath } from './boundOfPath.ts';
import { knownTo, type Standpoint, standpointOf } from './knownAt.ts';
import { meanDifference, redrawnDifference } from './meanDifference.ts';
import { type PastYear, pastYear, YEARS_TO_GRADUATION } from './pastYear.ts';
import { REDRAWS, redrawMeanings } from './redrawMeanings.ts';
import { matchedAtBalance } from './scoreAtBalance.ts';
import {
  BACKTEST_METHOD,
  type BacktestYear,
  type Difference,
  OPENINGS,
  type Openings,
  type PlanBacktest,
  type Score,
  STRATEGIES,
  type Strategy,
  type StrategySummary,
  YEARS_NEEDED,
} from './types.ts';
import { type Intakes, scoreIntakes, suppliedBy, waysOfYear } from './waysOfYear.ts';

/** Years on record from which a year can be planned. */
const YEARS_TO_PLAN = 3;
/** Near enough to the best for comparing ways of planning. */
const GAP = 0.005;

export interface BacktestOptions {
  solver: Solver;
  /** years done, of how many */
  onYear?: (done: number, of: number) => void;
  /** relative gap at which a plan is good enough */
  gap?: number;
}

/** A scored year with the facts it was scored from. */
interface Scored {
  past: PastYear;
  scores: BacktestYear['scores'];
  /** graduates matched by redraw of what a registered vacancy means, persons; of a way that knew what was registered absent */
  redrawn: Record<Openings, Partial<Record<Strategy, number[]>>>;
}

/** Best for what was registered, and for nothing else. */
const OF_REGISTERED: readonly Strategy[] = ['hindsight', 'bound'];

/**
 * Would following the plan have helped? For every past autumn that can be scored: the whole of planning on only what was
 * known then, its intakes frozen, and held against what came; beside it what was done and other ways of setting intakes,
 * all under the same limits.
 *
 * @see method §7
 */
export async function backtestPlans(
  facts: PlanFacts,
  { solver, onYear, gap = GAP }: BacktestOptions,
): Promise<PlanBacktest> {
  const all = planContext(facts.city);
  const standpoint = standpointOf(facts, all.autumn);
  const { onRecord, autumns } = standpoint ? scoreable(all, standpoint) : { onRecord: 0, autumns: [] };
  const scored: Scored[] = [];
  const skipped: PlanBacktest['skipped'] = [];
  onYear?.(0, autumns.length);
  for (const [i, autumn] of autumns.entries()) {
    const past = pastYear(facts, all, standpoint as Standpoint, autumn);
    const scores = typeof past === 'string' ? past : ((await scoresOf(past, solver, gap)) ?? 'infeasible');
    if (typeof scores === 'string') skipped.push({ entryYear: String(autumn), reason: scores });
    else scored.push(scores);
    onYear?.(i + 1, autumns.length);
  }
  for (const openings of OPENINGS) await addBound(scored, openings, solver);

  const judged = scored.length >= YEARS_NEEDED;
  const optimumLessRule = judged ? differenceOf(scored, 'open', 'optimum', 'rule', 'loss') : null;
  return {
    method: BACKTEST_METHOD,
    dataKind: facts.city.dataKind,
    yearsOnRecord: onRecord,
    years: scored.map(yearOf),
    skipped,
    redraws: { count: REDRAWS, spread: facts.city.index.edition.settings.demand.spread },
    summary: { open: summaries('open'), closed: summaries('closed') },
    judged,
    optimumLessRule,
    ruleAlone: optimumLessRule !== null && optimumLessRule.low > 0,
  };

  function summaries(openings: Openings): StrategySummary[] {
    return STRATEGIES.flatMap((strategy) => {
      const of = scored.flatMap(({ scores }) => scores[openings][strategy] ?? []);
      if (of.length === 0 || of.length < scored.length) return [];
      const isOther = judged && strategy !== 'plan';
      return [
        {
          strategy,
          mean: meanOf(of),
          loss: isOther ? differenceOf(scored, openings, 'plan', strategy, 'loss') : null,
          matched: isOther ? differenceOf(scored, openings, 'plan', strategy, 'matched') : null,
          redrawn: isOther ? redrawnOf(scored, openings, 'plan', strategy) : null,
        },
      ];
    });
  }
}

/** Autumns with three years of vacancies before them, time for their entrants to graduate, and intakes of both sides. */
function scoreable(all: PlanContext, standpoint: Standpoint): { onRecord: number; autumns: number[] } {
  const quarters = quarterPeriodsOf(all.city.input.market);
  const onRecord = new Set(quarters);
  const latest = standpoint.autumn;
  const isWhole = (year: number) => {
    const last = knownTo(year + 1, standpoint);
    return Array.from({ length: SEASONS }, (_, back) => shiftQuarter(last, -back)).every((one) =>
      onRecord.has(one),
    );
  };
  // years of four quarters, ending like the latest
  const whole: number[] = [];
  for (let year = latest; knownTo(year + 1, standpoint) >= (quarters[0] ?? '~'); year--)
    if (isWhole(year)) whole.unshift(year);
  const [first = latest] = whole.slice(YEARS_TO_PLAN - 1);
  const entered = new Set([...all.entries.values()].flat().map(({ year }) => year));
  const autumns = Array.from(
    { length: Math.max(0, latest - YEARS_TO_GRADUATION - first) },
    (_, i) => first + i + 1,
  );
  return {
    onRecord: whole.length,
    autumns: autumns.filter((year) => entered.has(year) && entered.has(year - 1)),
  };
}

/** @returns null where the limits cannot hold together */
async function scoresOf(past: PastYear, solver: Solver, gap: number): Promise<Scored | null> {
  const scored: Scored = { past, scores: { open: {}, closed: {} }, redrawn: { open: {}, closed: {} } };
  const { came, input } = past;
  const meant = redrawMeanings(came, { spread: input.balance.spread, seed: input.seed });
  for (const openings of OPENINGS) {
    const ways = await waysOfYear(past, openings, solver, gap);
    if (!ways) return null;
    for (const [way, intakes] of Object.entries(ways) as [keyof typeof ways, Intakes][]) {
      scored.scores[openings][way] = scoreIntakes(past, intakes);
      if (OF_REGISTERED.includes(way)) continue;
      const supply = suppliedBy(past, intakes);
      scored.redrawn[openings][way] = meant.map((occupations) =>
        matchedAtBalance({ ...came, occupations }, supply),
      );
    }
  }
  return scored;
}

async function addBound(scored: readonly Scored[], openings: Openings, solver: Solver): Promise<void> {
  if (scored.length === 0) return;
  const paths = await boundOfPath(
    scored.map(({ past }) => past),
    openings === 'open',
    solver,
  );
  if (!paths) return;
  let before = new Map<string, number>();
  scored.forEach(({ past, scores }, y) => {
    const own = paths[y] as number[];
    const lasts = past.lasts.map((last, i) => before.get(past.input.programmes[i]?.id ?? '') ?? last);
    scores[openings].bound = scoreIntakes(past, { own, opened: [] }, lasts);
    before = new Map(past.input.programmes.map(({ id }, i) => [id, own[i] as number]));
  });
}

function yearOf({ past, scores }: Scored): BacktestYear {
  return {
    entryYear: String(past.entryYear),
    graduationYear: String(past.graduationYear),
    knownTo: past.knownTo,
    cameTo: past.cameTo,
    specialties: past.came.specialties.size,
    wanted: past.came.occupations.reduce((so, one) => so + one.wanted, 0),
    k: past.came.k,
    scores,
  };
}

/** One way less another, by year. */
function differenceOf(
  scored: readonly Scored[],
  openings: Openings,
  of: Strategy,
  less: Strategy,
  read: 'loss' | 'matched',
): Difference | null {
  return meanDifference(
    scored.flatMap(({ scores }) => {
      const [one, other] = [scores[openings][of], scores[openings][less]];
      return one && other ? [one[read] - other[read]] : [];
    }),
  );
}

/** Graduates matched by one way less by another, by year, over what a registered vacancy may mean. */
function redrawnOf(
  scored: readonly Scored[],
  openings: Openings,
  of: Strategy,
  less: Strategy,
): Difference | null {
  const years = scored.flatMap(({ redrawn }) => {
    const [one, other] = [redrawn[openings][of], redrawn[openings][less]];
    return one && other ? [one.map((persons, redraw) => persons - (other[redraw] as number))] : [];
  });
  return redrawnDifference(
    Array.from({ length: REDRAWS }, (_, redraw) => years.map((year) => year[redraw] as number)),
  );
}

function meanOf(scores: readonly Score[]): Score {
  const mean = (read: (score: Score) => number) =>
    scores.reduce((so, one) => so + read(one), 0) / scores.length;
  return {
    loss: mean(({ loss }) => loss),
    matched: mean(({ matched }) => matched),
    unfilled: mean(({ unfilled }) => unfilled),
    unmatched: mean(({ unmatched }) => unmatched),
    moved: mean(({ moved }) => moved),
    within: mean(({ within }) => within),
  };
}
