import { largestRemainder } from '../../indicators/largestRemainder.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanLimits } from '../planInput.ts';

/**
 * Fractional intakes as whole persons that add up to the same total, by largest remainder; then each within the stretches
 * its programme allows. A programme that runs by less than half of its least intake does not run. Where whole classes
 * lead away from the places decided in all, or out of the bounds of all entrants, the rest give way, each by its share of the room it has.
 *
 * @param intakes in the order of the choices
 */
export function wholeIntakes(
  intakes: readonly number[],
  choices: readonly ProgrammeChoice[],
  { sum: decided, intakeLow, intakeHigh }: Pick<PlanLimits, 'sum' | 'intakeLow' | 'intakeHigh'>,
): number[] {
  const within = intakes.map((intake, i) => nearest(intake, choices[i]));
  const whole = largestRemainder(within.map((value) => Math.max(0, value))).map((value, i) =>
    Math.round(nearest(value, choices[i])),
  );
  const total = sum(whole);
  const over = Math.max(0, total - (decided ?? intakeHigh ?? total));
  const under = Math.max(0, (decided ?? intakeLow ?? total) - total);
  const down = spread(
    over,
    whole.map((value, i) => value - stretch(value, choices[i]).low),
  );
  const up = spread(
    under,
    whole.map((value, i) => stretch(value, choices[i]).high - value),
  );
  return whole.map((value, i) => value - (down[i] as number) + (up[i] as number));
}

/** So many persons, or as many as there is room for, shared out by room. */
function spread(persons: number, room: readonly number[]): number[] {
  const all = sum(room);
  const share = all === 0 ? 0 : Math.min(1, persons / all);
  return largestRemainder(room.map((one) => share * one));
}

/** Where an intake may move without opening or closing anything. */
function stretch(intake: number, choice: ProgrammeChoice | undefined): { low: number; high: number } {
  const own = choice?.unplanned
    ? undefined
    : choice?.intervals.find(({ low, high }) => intake >= low && intake <= high);
  return own ? { low: Math.ceil(own.low), high: Math.floor(own.high) } : { low: intake, high: intake };
}

function sum(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0);
}

function nearest(intake: number, choice: ProgrammeChoice | undefined): number {
  if (!choice || choice.unplanned) return choice?.last ?? 0;
  const { intervals, closing } = choice;
  const low = intervals[0]?.low ?? 0;
  if (intervals.length === 0 || (closing && intake < low / 2)) return 0;
  const candidates = intervals.map(({ low, high }) => Math.min(high, Math.max(low, intake)));
  return candidates.reduce((a, b) => (Math.abs(b - intake) < Math.abs(a - intake) ? b : a));
}
