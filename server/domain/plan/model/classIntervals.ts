import { type Interval, joinIntervals } from './joinIntervals.ts';

/**
 * The intakes from `low` to `high` that divide into whole classes: with n classes from n·classMin to n·classMax. Stretches
 * that touch are one, so that an integer number of classes becomes, at most, a choice between a few intervals, exactly
 * equal and far easier to solve: with classes of 25–45 only 46–49 falls between.
 *
 * @returns whole persons, ascending, without 0; empty where nothing fits
 */
export function classIntervals(low: number, high: number, classMin: number, classMax: number): Interval[] {
  const intervals: Interval[] = [];
  const first = Math.max(1, Math.ceil(low / classMax));
  for (let n = first; n * classMin <= high; n++) {
    const next = { low: Math.max(low, n * classMin), high: Math.min(high, n * classMax) };
    if (next.low > next.high) continue;
    intervals.push(next);
  }
  return joinIntervals(intervals);
}
