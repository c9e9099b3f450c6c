/** Ranges written out before the rest is only counted. */
const MOST_RANGES = 12;

/** Line numbers as people write them: `3, 18–20, …`. @param lines ascending */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const said = ranges
    .slice(0, MOST_RANGES)
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return [...said, ...(ranges.length > MOST_RANGES ? ['…'] : [])].join(', ');
}
