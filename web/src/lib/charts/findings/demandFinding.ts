import { rollup } from 'd3-array';
import type { Coded, DemandLink } from '../types.ts';
import type { Finding } from './finding.ts';

/** Code of the sector that is none of the named ones. */
const OTHER = '0';

/**
 * The named sector that takes the largest share of the demand shown, which is what can be linked to specialties;
 * *other* counts in the total only.
 */
export function demandFinding(links: readonly DemandLink[]): Finding {
  const all = links.reduce((total, { persons }) => total + persons, 0);
  if (!all) return { key: 'chart.finding.demand.missing' };
  const sectors = new Map<string, Coded>(links.map(({ sector }) => [sector.code, sector]));
  const persons = rollup(
    links,
    (group) => group.reduce((total, link) => total + link.persons, 0),
    ({ sector }) => sector.code,
  );
  const [code = '', most = 0] =
    [...persons].filter(([found]) => found !== OTHER).sort((a, b) => b[1] - a[1])[0] ?? [];
  const sector = sectors.get(code);
  if (!sector) return { key: 'chart.finding.demand.missing' };
  return {
    key: 'chart.finding.demand.sector',
    values: { share: Math.round((most / all) * 100) },
    names: { sector: { shown: [sector], total: 1 } },
  };
}
