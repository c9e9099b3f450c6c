import type { PlanInput } from '../plan/planInput.ts';
import { withinLimits } from '../plan/recommend/simpleRule.ts';
import { optimumInParts, solveIntakes } from '../plan/solvePlan.ts';
import type { Solver } from '../plan/solver.ts';
import { type Opened, type PastYear, withYields } from './pastYear.ts';
import { scoreAtBalance } from './scoreAtBalance.ts';
import { simpleChase } from './simpleChase.ts';
import type { Openings, Score, Strategy } from './types.ts';

/** Entrants by programme, in the order of the year's input, and programmes that stand in no plan. */
export interface Intakes {
  own: readonly number[];
  opened: readonly Opened[];
}

/** The ways of setting intakes that look at one year; `bound` looks at all of them together. */
export type WayOfYear = Exclude<Strategy, 'bound'>;

/**
 * How every way would have set the intakes of a past year, all of them under the same limits and for as many places in all.
 *
 * @param openings `closed`: no candidate, and what was opened is left out
 * @returns null where the limits cannot hold together
 */
export async function waysOfYear(
  year: PastYear,
  openings: Openings,
  solver: Solver,
  gap: number,
): Promise<Record<WayOfYear, Intakes> | null> {
  const { lasts } = year;
  const kept = year.choices.flatMap(({ standing }, i) =>
    openings === 'open' || standing !== 'candidate' ? [i] : [],
  );
  const only = <T>(of: readonly T[]) => kept.map((i) => of[i] as T);
  const input = { ...year.input, programmes: only(year.input.programmes) };
  const choices = only(year.choices);
  const planned = await solveIntakes(input, solver, gap);
  const mean = await optimumInParts(forCentral(input), solver, gap);
  const hindsight = await optimumInParts(
    forWhatCame(year, input, only(year.yields.map((one, i) => one * (year.fill[i] as number)))),
    solver,
    gap,
  );
  if (!planned || !mean || !hindsight) return null;

  const opened = openings === 'open' ? year.opened : [];
  const beside = opened.reduce((so, one) => so + one.places, 0);
  const { sum } = input.limits;
  const left = { ...input.limits, sum: sum === null ? null : Math.max(0, sum - beside) };
  const done = only(year.done);
  const all = (own: readonly number[]): Intakes => {
    const at = new Map(kept.map((i, place) => [i, own[place] as number]));
    return { own: lasts.map((_, i) => at.get(i) ?? 0), opened: [] };
  };
  return {
    plan: all(planned.recommended),
    rule: all(planned.rule),
    optimum: all(planned.optimum),
    done: { ...all(withinLimits(left, choices, done, done)), opened },
    hold: all(withinLimits(input.limits, choices, only(lasts), only(lasts))),
    damped: all(simpleChase(input, choices, 'own')),
    relative: all(simpleChase(input, choices, 'relative')),
    mean: all(mean),
    hindsight: all(hindsight),
  };
}

/** Scored at the rates that came, all alike. @param before entrants that places are moved against */
export function scoreIntakes(year: PastYear, intakes: Intakes, before = year.lasts): Score {
  const { own, opened } = intakes;
  const moved =
    opened.reduce((so, { places }) => so + places, 0) +
    own.reduce((so, intake, i) => so + Math.abs(intake - (before[i] as number)), 0);
  return { ...scoreAtBalance(year.came, suppliedBy(year, intakes), year.input.limits), moved };
}

/** Graduates who seek work here by specialty, persons, at the rates that came. */
export function suppliedBy({ input, fill, yields }: PastYear, { own, opened }: Intakes): Map<string, number> {
  const supply = new Map<string, number>();
  const add = (specialty: string, persons: number) =>
    supply.set(specialty, (supply.get(specialty) ?? 0) + persons);
  input.programmes.forEach(({ specialty }, i) => {
    add(specialty, (own[i] as number) * (fill[i] as number) * (yields[i] as number));
  });
  for (const one of opened) add(one.specialty, one.places * one.fill * one.yield);
  return supply;
}

/** One future, the central forecast, as if it were sure. */
function forCentral(input: PlanInput): PlanInput {
  return {
    ...input,
    occupations: input.occupations.map((one) => ({ ...one, futures: [1] })),
    balance: { ...input.balance, spread: 0, scenarios: 1 },
  };
}

/** One future, what came, at the rates that came, with nothing on its mind but the loss that is scored. */
function forWhatCame({ came }: PastYear, input: PlanInput, yields: readonly number[]): PlanInput {
  const wanted = new Map(came.occupations.map((one) => [one.code, one.wanted]));
  return {
    ...withYields(input, yields),
    occupations: input.occupations.map((one) => ({
      ...one,
      wanted: wanted.get(one.code) ?? null,
      futures: [1],
    })),
    balance: { ...input.balance, spread: 0, scenarios: 1 },
    limits: {
      ...input.limits,
      changeCost: 0,
      openingCost: 0,
      thinClassCost: 0,
      qualityWeight: 0,
      reachWeight: 0,
      priorities: {},
      care: {},
    },
  };
}
