import { formatFigure } from '../../format/index.ts';
import type { PayGroup } from '../types.ts';
import type { Finding } from './finding.ts';

/** The first group's median pay, against the comparison group's only when their intervals lie apart. */
export function payFinding(groups: readonly PayGroup[]): Finding {
  const [group] = groups;
  const median = group?.pay.median;
  if (!median || median.value === null) return { key: 'chart.finding.pay.missing' };
  const other = groups.find(({ comparison }) => comparison);
  const base = other?.pay.median;
  if (!other || !base || base.value === null)
    return { key: 'chart.finding.pay.alone', values: { pay: formatFigure(median.value, 'money') } };
  const names = { other: { shown: [other], total: 1 } };
  const apart =
    (median.low ?? -Infinity) > (base.high ?? Infinity) ||
    (median.high ?? Infinity) < (base.low ?? -Infinity);
  if (!apart) return { key: 'chart.finding.pay.same', names };
  const difference = formatFigure(Math.abs(median.value - base.value), 'money');
  return {
    key: median.value > base.value ? 'chart.finding.pay.higher' : 'chart.finding.pay.lower',
    values: { difference },
    names,
  };
}
