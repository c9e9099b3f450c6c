/** Stretch of whole numbers, both ends within. */
export interface Interval {
  low: number;
  high: number;
}

/** Stretches of whole numbers, ascending, with those that touch made one. */
export function joinIntervals(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const next of intervals) {
    const last = joined.at(-1);
    if (last && next.low <= last.high + 1) last.high = Math.max(last.high, next.high);
    else joined.push({ ...next });
  }
  return joined;
}
