import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput, PlanLimits } from '../planInput.ts';
import { ruleSigns } from './ruleSigns.ts';

/** Part of the way from last year's intake that each of the two signs moves it. */
export const RULE_PART = 0.25;
/** A ratio above this says no more than this. */
export const MOST_RATIO = 3;

/** How a wish for entrants becomes what fits: all that is needed to work it out by hand. */
export interface FitStep {
  /** within its own limits, before all are made to fit; entrants, not rounded */
  within: number;
  /** between which it may move; both the same where openings and closures are done already */
  low: number;
  high: number;
  /** end that all go towards, and the part of the way, 0–1, the same for all */
  end: number;
  part: number;
  /** entrants, not rounded: within + part · (end − within) */
  fits: number;
}

/** One programme of the simple rule. */
export interface RuleStep extends FitStep {
  /** x⁰[1 + ¼(min(R, 3) − 1) + ¼(q − 1)], entrants, not rounded */
  wanted: number;
}

/**
 * The simple rule, which knows no calibration: a = Π[x⁰(1 + ¼(min(R, 3) − 1) + ¼(q − 1))]. What the optimum opens and closes is
 * done first; then the limits of each programme; then all others the same part of the way to their bounds until they fit
 * the places left.
 *
 * @param choices in the order of the programmes
 * @param optimum entrants of the optimum, in the same order
 * @see method §6, "Anchor"
 */
export function ruleSteps(
  input: PlanInput,
  choices: readonly ProgrammeChoice[],
  optimum: readonly number[],
): RuleStep[] {
  const signs = ruleSigns(input);
  const wanted = choices.map(({ last, programme }) => {
    const { ratio, placed } = signs.get(programme.specialty) ?? { ratio: 1, placed: 1 };
    return last * (1 + RULE_PART * (Math.min(ratio, MOST_RATIO) - 1) + RULE_PART * (placed - 1));
  });
  return fitSteps(input.limits, choices, optimum, wanted).map((step, i) => ({
    ...step,
    wanted: wanted[i] as number,
  }));
}

/** The simple rule's entrants, not rounded. @see {@link ruleSteps} */
export function simpleRule(
  input: PlanInput,
  choices: readonly ProgrammeChoice[],
  optimum: readonly number[],
): number[] {
  return ruleSteps(input, choices, optimum).map(({ fits }) => fits);
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
  limits: Pick<PlanLimits, 'sum' | 'intakeLow' | 'intakeHigh'>,
  choices: readonly ProgrammeChoice[],
  decided: readonly number[],
  wanted: readonly number[],
): number[] {
  return fitSteps(limits, choices, decided, wanted).map(({ fits }) => fits);
}

function fitSteps(
  { sum, intakeLow, intakeHigh }: Pick<PlanLimits, 'sum' | 'intakeLow' | 'intakeHigh'>,
  choices: readonly ProgrammeChoice[],
  decided: readonly number[],
  wanted: readonly number[],
): FitStep[] {
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
  return within.map((one, i) => {
    const end = ends[i] as number;
    return {
      ...(bounds[i] as { low: number; high: number }),
      within: one,
      end,
      part,
      fits: one + part * (end - one),
    };
  });
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
  const reach = changeHigh + freed;
  const high = Math.min(intervals.findLast(({ low }) => low <= reach)?.high ?? last, reach);
  return { low: Math.min(intervals[0]?.low ?? last, high), high };
}
