import type { Estimate, Named } from '../types.ts';
import type { Finding } from './finding.ts';

/** Which is larger in the graduation year, demand or supply, and by how much; a side only where the interval excludes 0. */
export function fanFinding(subject: Named, gap: Estimate, year: string): Finding {
  const names = { name: { shown: [subject], total: 1 } };
  if (gap.value === null) return { key: 'chart.finding.fan.missing', values: { year }, names };
  const side = (gap.low ?? 0) > 0 ? 'short' : (gap.high ?? 0) < 0 ? 'surplus' : 'unclear';
  const values = { year, persons: Math.round(Math.abs(gap.value)) };
  return { key: `chart.finding.fan.${side}`, values, names };
}
