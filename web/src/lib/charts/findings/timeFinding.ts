import { quarterSpan } from '../period/quarters.ts';
import type { Named, RatioPoint } from '../types.ts';
import { sideOf } from '../words/classes.ts';
import type { Finding } from './finding.ts';

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
