import { quarterSpan } from '../period/quarters.ts';
import type { Named, RatioPoint, TimeRow } from '../types.ts';
import { sideOf } from '../words/classes.ts';
import { type Finding, firstNames } from './finding.ts';

/** How many quarters up to the latest lie without a gap on the latest one's side of 1. */
export function currentRun(points: readonly RatioPoint[]): number {
  const last = points.at(-1);
  if (!last) return 0;
  const side = sideOf(last.direction);
  if (side === 'neither') return 0;
  let run = 0;
  let expected = quarterSpan(last.period)?.first ?? 0;
  for (const point of [...points].reverse()) {
    if (quarterSpan(point.period)?.first !== expected || sideOf(point.direction) !== side) break;
    run += 1;
    expected -= 1;
  }
  return run;
}

/**
 * What the latest quarter says, and for how many quarters in a row it has been so. A quarter that shows the parent's
 * figure says nothing of the subject and ends the run. Points ascend by quarter.
 */
export function timeFinding(subject: Named, points: readonly RatioPoint[]): Finding {
  const names = { name: { shown: [subject], total: 1 } };
  const last = points.at(-1);
  if (!last || last.ratio.value === null) return { key: 'chart.finding.time.missing', names };
  if (last.direction === null) return { key: 'chart.finding.time.parent', names };
  const side = sideOf(last.direction);
  if (side === 'neither')
    return {
      key: last.direction === 'eq' ? 'chart.finding.time.equal' : 'chart.finding.time.unclear',
      names,
    };
  const quarters = currentRun(points);
  if (quarters < 2) return { key: `chart.finding.time.latest.${side}`, names };
  return { key: `chart.finding.time.run.${side}`, values: { quarters }, names };
}

/**
 * Rows that keep to one side of 1 in every quarter on record; under two quarters nothing keeps.
 *
 * @param shown quarters that every row has a point of
 * @param quarters latest of them that are on record
 */
export function heatFinding(rows: readonly TimeRow[], shown: number, quarters = shown): Finding {
  if (quarters < 2) return { key: 'chart.finding.heat.few', values: { quarters } };
  const always = (side: 'short' | 'surplus') =>
    rows.filter(
      ({ points }) =>
        points.length === shown &&
        points.slice(-quarters).every(({ direction }) => sideOf(direction) === side),
    );
  const short = always('short');
  const surplus = always('surplus');
  const values = { quarters };
  if (short.length && surplus.length)
    return {
      key: 'chart.finding.heat.both',
      values,
      names: { short: firstNames(short, 8), surplus: firstNames(surplus, 8) },
    };
  if (short.length) return { key: 'chart.finding.heat.short', values, names: { short: firstNames(short) } };
  if (surplus.length)
    return { key: 'chart.finding.heat.surplus', values, names: { surplus: firstNames(surplus) } };
  return { key: 'chart.finding.heat.none', values };
}

/**
 * How many of the rows are short of people or have too many in their latest quarter, and what can be said of the
 * rest. Only what there is gets a word; a single row is told by name.
 *
 * @param dimension what the rows are, for the noun
 * @param largest they are the largest of more
 */
export function multiplesFinding(
  rows: readonly TimeRow[],
  dimension = 'occupation',
  largest = false,
): Finding {
  const [only] = rows;
  if (only && rows.length === 1) return timeFinding(only, only.points);
  const latest = rows.map(({ points }) => points.at(-1)?.direction ?? null);
  const count = (side: string) => latest.filter((direction) => sideOf(direction) === side).length;
  const [short, surplus] = [count('short'), count('surplus')];
  const values = {
    dimension: largest ? 'largest' : dimension,
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
