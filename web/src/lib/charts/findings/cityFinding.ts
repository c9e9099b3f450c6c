import type { Estimate, RatioClass } from '../types.ts';
import { sideOf } from '../words/classes.ts';
import type { Finding } from './finding.ts';

/** The ratio told with people: vacancies per 100 job seekers, and which are more where the interval tells. */
export function cityFinding(row: { ratio: Estimate; direction: RatioClass | null }): Finding {
  if (row.ratio.value === null || row.direction === null) return { key: 'chart.finding.city.missing' };
  const values = { per100: Math.round(row.ratio.value * 100) };
  const side = sideOf(row.direction);
  if (side !== 'neither') return { key: `chart.finding.city.${side}`, values };
  return { key: row.direction === 'eq' ? 'chart.finding.city.eq' : 'chart.finding.city.unclear', values };
}
