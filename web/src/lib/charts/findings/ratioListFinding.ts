import type { Estimate, Named, RatioClass } from '../types.ts';
import { sideOf } from '../words/classes.ts';
import type { Finding } from './finding.ts';
import { firstNames } from './firstNames.ts';

interface Row extends Named {
  ratio: Estimate;
  direction: RatioClass | null;
}

/**
 * Who is short of people and who has too many, by name; only rows whose interval excludes 1 are named. A row that
 * shows its parent's figure is on neither side.
 */
export function ratioListFinding(rows: readonly Row[]): Finding {
  const value = (row: Row) => row.ratio.value ?? 0;
  const short = rows.filter((row) => sideOf(row.direction) === 'short').sort((a, b) => value(b) - value(a));
  const surplus = rows
    .filter((row) => sideOf(row.direction) === 'surplus')
    .sort((a, b) => value(a) - value(b));
  if (short.length && surplus.length)
    return {
      key: 'chart.finding.ratios.both',
      names: { short: firstNames(short), surplus: firstNames(surplus) },
    };
  if (short.length) return { key: 'chart.finding.ratios.short', names: { short: firstNames(short) } };
  if (surplus.length) return { key: 'chart.finding.ratios.surplus', names: { surplus: firstNames(surplus) } };
  if (!rows.some((row) => row.direction !== null)) return { key: 'chart.finding.ratios.missing' };
  return {
    key: rows.every((row) => row.direction === 'eq')
      ? 'chart.finding.ratios.equal'
      : 'chart.finding.ratios.unclear',
  };
}
