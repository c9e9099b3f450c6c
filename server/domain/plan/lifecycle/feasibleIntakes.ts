import { type Interval, joinIntervals } from '../model/joinIntervals.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import { runningIntakes } from '../model/runningIntakes.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanLimits } from '../planInput.ts';
import { cellLimits } from './cellLimits.ts';

/** A school decides about one programme at most so many entrants. */
const MOST = 5000;

/**
 * Every number of entrants that the limits allow one programme while all others stay as they are: what is printed as feasible,
 * and what a decided number is held against. It has holes, for between two numbers of whole classes nothing can be taught, and
 * it begins with 0 where the programme may stop or stay closed.
 *
 * @param freed places of closed classes of its specialty elsewhere that nobody else takes in, persons
 * @returns stretches of whole persons, ascending, that do not touch; empty where what was set by hand leaves none
 * @see method §6, "Constraints"
 */
export function feasibleIntakes(choice: ProgrammeChoice, limits: PlanLimits, freed: number): Interval[] {
  const { standing, last, thin, mustClose, unplanned, programme } = choice;
  if (mustClose) return [{ low: 0, high: 0 }];
  const ends = cellLimits(choice, limits, freed);
  const between = {
    low: Math.max(1, ...ends.flatMap(({ end, at }) => (end === 'least' ? [at] : []))),
    high: Math.min(MOST, ...ends.flatMap(({ end, at }) => (end === 'most' ? [at] : []))),
  };
  const found = runningIntakes(between, { runs: standing === 'running', last, thin }, limits);
  // what cannot be planned is left as it was
  if (unplanned && programme.last !== null) found.push({ low: last, high: last });
  if (mayStop(choice, ends)) found.push({ low: 0, high: 0 });
  return joinIntervals(found.toSorted((a, b) => a.low - b.low));
}

/** Whether a number lies in one of the stretches. */
export function isWithin(stretches: readonly Interval[], intake: number): boolean {
  return stretches.some(({ low, high }) => intake >= low && intake <= high);
}

/** What of the stretches lies between two ends. */
function stretchesBetween(stretches: readonly Interval[], low: number, high: number): Interval[] {
  return stretches.flatMap((one) => {
    const part = { low: Math.max(low, one.low), high: Math.min(high, one.high) };
    return part.low <= part.high ? [part] : [];
  });
}

/** Of what is feasible, the numbers between which most of the redraws recommend; empty: it was not redrawn. */
export function likelyIntakes(
  feasible: readonly Interval[],
  { low, high }: { low: number | null; high: number | null },
): Interval[] {
  if (low === null || high === null) return [];
  const between = stretchesBetween(feasible, low, high);
  // kept with ends that no number in between can have
  return between.length > 0 ? between : [{ low, high }];
}

/** The number of the stretches nearest to an intake, the lower of two; null: there is none. */
export function nearestWithin(stretches: readonly Interval[], intake: number): number | null {
  const nearest = stretches.map(({ low, high }) => Math.min(high, Math.max(low, intake)));
  return nearest.reduce<number | null>(
    (best, one) => (best === null || Math.abs(one - intake) < Math.abs(best - intake) ? one : best),
    null,
  );
}

/**
 * What each of several programmes may come to, the others being as given.
 *
 * @param intakes entrants, in the order of the choices
 */
export function feasibleBeside(
  choices: readonly ProgrammeChoice[],
  limits: PlanLimits,
  intakes: readonly number[],
): { freed: number; feasible: Interval[] }[] {
  const free = freedPlaces(choices, intakes);
  return choices.map((choice, i) => {
    const freed = free[i] ?? 0;
    return { freed, feasible: feasibleIntakes(choice, limits, freed) };
  });
}

function mayStop({ programme, closing }: ProgrammeChoice, ends: ReturnType<typeof cellLimits>): boolean {
  if (standingOf(programme) !== 'running') return programme.fixed !== 'open';
  return closing !== null || !ends.some(({ end }) => end === 'least');
}

/** Places of closed thin classes that each programme of the same specialty elsewhere may take in, less what others take in. */
function freedPlaces(choices: readonly ProgrammeChoice[], intakes: readonly number[]): number[] {
  const bySpecialty = Map.groupBy(choices.keys(), (i) => choices[i]?.programme.specialty ?? '');
  const excess = (i: number) => {
    const choice = choices[i] as ProgrammeChoice;
    return choice.standing === 'running' ? Math.max(0, (intakes[i] ?? 0) - choice.changeHigh) : 0;
  };
  return choices.map((choice, i) => {
    if (choice.standing !== 'running') return 0;
    const here = (bySpecialty.get(choice.programme.specialty) ?? []).filter((k) => k !== i);
    const freed = here
      .filter((k) => choices[k]?.closing === 'thin' && (intakes[k] ?? 0) === 0)
      .reduce((so, k) => so + (choices[k]?.last ?? 0), 0);
    return Math.max(0, freed - here.reduce((so, k) => so + excess(k), 0));
  });
}
