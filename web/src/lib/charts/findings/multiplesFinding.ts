import type { TimeRow } from '../types.ts';
import { sideOf } from '../words/classes.ts';
import type { Finding } from './finding.ts';

/** How many of the rows are short of people, have too many, or cannot be told, in their latest quarter. */
export function multiplesFinding(rows: readonly TimeRow[]): Finding {
  const sides = rows.map(({ points }) => sideOf(points.at(-1)?.direction ?? null));
  const count = (side: string) => sides.filter((found) => found === side).length;
  return {
    key: 'chart.finding.multiples',
    values: { total: rows.length, short: count('short'), surplus: count('surplus') },
  };
}
