import type { TimeRow } from '../types.ts';
import { sideOf } from '../words/classes.ts';
import type { Finding } from './finding.ts';
import { firstNames } from './firstNames.ts';

/** Rows that keep to one side of 1 in every one of the quarters shown. */
export function heatFinding(rows: readonly TimeRow[], quarters: number): Finding {
  const always = (side: 'short' | 'surplus') =>
    rows.filter(
      ({ points }) =>
        points.length === quarters && points.every(({ direction }) => sideOf(direction) === side),
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
