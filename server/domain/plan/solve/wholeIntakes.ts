import { largestRemainder } from '../../indicators/largestRemainder.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';

/**
 * Fractional intakes as whole persons that add up to the same total, by largest remainder; then each within the stretches
 * its programme allows. A programme that runs by less than half of its least intake does not run.
 *
 * @param intakes in the order of the choices
 */
export function wholeIntakes(intakes: readonly number[], choices: readonly ProgrammeChoice[]): number[] {
  const within = intakes.map((intake, i) => nearest(intake, choices[i]));
  const whole = largestRemainder(within.map((value) => Math.max(0, value)));
  return whole.map((value, i) => Math.round(nearest(value, choices[i])));
}

function nearest(intake: number, choice: ProgrammeChoice | undefined): number {
  if (!choice || choice.unplanned) return choice?.last ?? 0;
  const { intervals, closing } = choice;
  const low = intervals[0]?.low ?? 0;
  if (intervals.length === 0 || (closing && intake < low / 2)) return 0;
  const candidates = intervals.map(({ low, high }) => Math.min(high, Math.max(low, intake)));
  return candidates.reduce((a, b) => (Math.abs(b - intake) < Math.abs(a - intake) ? b : a));
}
