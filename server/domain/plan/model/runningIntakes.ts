import type { PlanLimits } from '../planInput.ts';
import { classIntervals } from './classIntervals.ts';
import { type Interval, joinIntervals } from './joinIntervals.ts';

/**
 * Intakes between two ends that a programme can teach in whole classes while it runs. A thin one may stay under a class; one
 * that runs and whose whole range holds no whole classes stays as it is.
 *
 * @param between persons, both ends within
 * @returns stretches of whole persons, ascending
 */
export function runningIntakes(
  between: Interval,
  { runs, last, thin }: { runs: boolean; last: number; thin: boolean },
  { classMin, classMax }: Pick<PlanLimits, 'classMin' | 'classMax'>,
): Interval[] {
  const whole = classIntervals(between.low, between.high, classMin, classMax);
  const under = { low: between.low, high: Math.min(between.high, classMin - 1) };
  const all = thin && under.low <= under.high ? joinIntervals([under, ...whole]) : whole;
  return all.length === 0 && runs ? [{ low: last, high: last }] : all;
}
