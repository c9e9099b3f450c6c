import type { FlowRow, Named } from '../types.ts';
import type { Finding } from './finding.ts';

/** Shares of the graduates who work in the city and who study on; all graduates are counted, so no interval. */
export function flowFinding(rows: readonly FlowRow[], city: Named): Finding {
  const sum = (keep: (row: FlowRow) => boolean) =>
    rows.filter(keep).reduce((total, row) => total + row.graduates, 0);
  const all = sum(() => true);
  if (!all) return { key: 'chart.finding.flow.missing' };
  const percent = (part: number) => Math.round((part / all) * 100);
  return {
    key: 'chart.finding.flow.shares',
    values: {
      local: percent(sum(({ place }) => place === 'local')),
      study: percent(sum(({ outcome }) => outcome === 'further_study')),
    },
    names: { city: { shown: [city], total: 1 } },
  };
}
