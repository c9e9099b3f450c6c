import { lastIntakes, localSupply } from '../balance/localSupply.ts';
import { onceFor } from '../balance/onceFor.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput, PlanLimits } from '../planInput.ts';

/** Part of the way from last year's intake that each of the two signs moves it. */
const PART = 0.25;
/** A ratio above this says no more than this. */
const MOST_RATIO = 3;
/** Seekers of the city's mean that every specialty's matched share is mixed with. */
const LENT = 10;

/** What the simple rule reads of one specialty; 1 where nothing is known. */
export interface RuleSigns {
  /** R: wanted ÷ supplied, ÷ the same of the city, so that how many are wanted in all drops out */
  ratio: number;
  /** q: matched share of those who seek work here ÷ the city's */
  placed: number;
}

/**
 * R_s = (D_s/S_s)/(ΣD/ΣS) with D from the mean vacancies of three years by reference capacities, S if every intake stays; and
 * q_s = ((h_s + 10h̄)/(n_s + 10))/h̄ with h matched of n who seek work here.
 *
 * @returns by specialty
 * @see method §6, "Anchor"
 */
export const ruleSigns = onceFor((input: PlanInput): Map<string, RuleSigns> => {
  const vacancies = new Map(input.occupations.map((one) => [one.code, one.vacancies]));
  const supply = localSupply(input, lastIntakes(input));
  const wanted = new Map<string, number>();
  for (const { specialty, occupation, share } of input.pairs) {
    const count = vacancies.get(occupation) ?? null;
    if (count !== null) wanted.set(specialty, (wanted.get(specialty) ?? 0) + share * count);
  }
  const both = [...wanted].filter(([code]) => (supply.get(code) ?? 0) > 0);
  const total = (of: (code: string, count: number) => number) =>
    both.reduce((so, [code, count]) => so + of(code, count), 0);
  const city = total((_, count) => count) / total((code) => supply.get(code) ?? 0);
  const placed = input.fields.flatMap(({ placed }) => placed ?? []);
  const seeking = placed.reduce((so, one) => so + one.seeking, 0);
  const mean = seeking > 0 ? placed.reduce((so, one) => so + one.matched, 0) / seeking : 0;
  return new Map(
    input.fields.map(({ code, placed }) => {
      const count = wanted.get(code);
      const persons = supply.get(code) ?? 0;
      return [
        code,
        {
          ratio: count === undefined || persons <= 0 || !(city > 0) ? 1 : count / persons / city,
          placed: placed && mean > 0 ? (placed.matched + LENT * mean) / (placed.seeking + LENT) / mean : 1,
        },
      ];
    }),
  );
});

/**
 * The simple rule, which knows no calibration: a = Π[x⁰(1 + ¼(min(R, 3) − 1) + ¼(q − 1))]. What the optimum opens and closes is
 * done first; then the limits of each programme; then all others the same part of the way to their bounds until they fit
 * the places left.
 *
 * @param choices in the order of the programmes
 * @param optimum entrants of the optimum, in the same order
 * @returns entrants, not rounded
 * @see method §6, "Anchor"
 */
export function simpleRule(
  input: PlanInput,
  choices: readonly ProgrammeChoice[],
  optimum: readonly number[],
): number[] {
  const signs = ruleSigns(input);
  const wanted = choices.map(({ last, programme }) => {
    const { ratio, placed } = signs.get(programme.specialty) ?? { ratio: 1, placed: 1 };
    return last * (1 + PART * (Math.min(ratio, MOST_RATIO) - 1) + PART * (placed - 1));
  });
  return withinLimits(input.limits, choices, optimum, wanted);
}

/**
 * Π: what is opened and closed is done first; then the limits of each programme; then all others the same part of the way to
 * their bounds until they fit the places left.
 *
 * @param choices in the order of the programmes
 * @param decided entrants of a plan whose openings and closures stand, in the same order
 * @param wanted entrants wished for, in the same order
 * @returns entrants, not rounded
 */
export function withinLimits(
  { sum, intakeLow, intakeHigh }: Pick<PlanLimits, 'sum' | 'intakeLow' | 'intakeHigh'>,
  choices: readonly ProgrammeChoice[],
  decided: readonly number[],
  wanted: readonly number[],
): number[] {
  const bounds = choices.map((choice, i) => boundsOf(choice, choices, decided, i));
  const within = wanted.map((one, i) => {
    const { low, high } = bounds[i] as { low: number; high: number };
    return Math.min(high, Math.max(low, one));
  });
  const total = within.reduce((so, one) => so + one, 0);
  const target = sum ?? Math.min(intakeHigh ?? total, Math.max(intakeLow ?? total, total));
  const ends = bounds.map(({ low, high }) => (target > total ? high : low));
  const room = ends.reduce((so, end, i) => so + (end - (within[i] as number)), 0);
  const part = room === 0 ? 0 : Math.min(1, Math.max(0, (target - total) / room));
  return within.map((one, i) => one + part * ((ends[i] as number) - one));
}

/** Entrants between which the rule may move a programme; both ends the same where the optimum has decided. */
function boundsOf(
  choice: ProgrammeChoice,
  all: readonly ProgrammeChoice[],
  optimum: readonly number[],
  i: number,
): { low: number; high: number } {
  const { last, unplanned, standing, intervals, changeHigh, programme } = choice;
  const decided = optimum[i] ?? 0;
  if (unplanned) return { low: last, high: last };
  if (decided === 0 || standing !== 'running' || last === 0) return { low: decided, high: decided };
  const freed = all.reduce((so, other, k) => {
    const gives =
      other.closing === 'thin' &&
      (optimum[k] ?? 0) === 0 &&
      other.programme.specialty === programme.specialty &&
      other.programme.school !== programme.school;
    return so + (gives ? other.last : 0);
  }, 0);
  const high = Math.min(intervals.at(-1)?.high ?? last, changeHigh + freed);
  return { low: Math.min(intervals[0]?.low ?? last, high), high };
}
