import type { TimeRow } from '../types.ts';
import { sideOf } from '../words/classes.ts';
import type { Finding } from './finding.ts';
import { timeFinding } from './timeFinding.ts';

/**
 * How many of the rows are short of people or have too many in their latest quarter, and what can be said of the
 * rest. Only what there is gets a word; a single row is told by name.
 *
 * @param dimension what the rows are, for the noun
 */
export function multiplesFinding(rows: readonly TimeRow[], dimension = 'occupation'): Finding {
  const [only] = rows;
  if (only && rows.length === 1) return timeFinding(only, only.points);
  const latest = rows.map(({ points }) => points.at(-1)?.direction ?? null);
  const count = (side: string) => latest.filter((direction) => sideOf(direction) === side).length;
  const [short, surplus] = [count('short'), count('surplus')];
  const values = {
    dimension,
    total: rows.length,
    short,
    surplus,
    rest: restOf(latest.filter((direction) => sideOf(direction) === 'neither')),
  };
  if (short === rows.length) return { key: 'chart.finding.multiples.allShort', values };
  if (surplus === rows.length) return { key: 'chart.finding.multiples.allSurplus', values };
  if (short && surplus) return { key: 'chart.finding.multiples.both', values };
  if (short) return { key: 'chart.finding.multiples.short', values };
  if (surplus) return { key: 'chart.finding.multiples.surplus', values };
  return { key: 'chart.finding.multiples.neither', values };
}

/** What all of the rest have in common; `mixed` where they differ or make no claim of their own. */
function restOf(directions: readonly (string | null)[]): 'none' | 'equal' | 'unclear' | 'mixed' {
  if (directions.length === 0) return 'none';
  if (directions.every((direction) => direction === 'eq')) return 'equal';
  return directions.every((direction) => direction === 'unclear') ? 'unclear' : 'mixed';
}
