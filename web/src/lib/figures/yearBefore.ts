import { formatFigure } from '#lib/format/index.ts';
import type { SupplyDemandColumns } from './types.ts';

/** The city's ratio and counts four quarters before a quarter; null where that quarter was not collected. */
export function yearBefore(columns: SupplyDemandColumns, period: string) {
  const [year = '', quarter = ''] = period.split('Q');
  const at = columns.period.indexOf(`${Number(year) - 1}Q${quarter}`);
  const value = columns.value[at] ?? null;
  if (at < 0 || value === null) return null;
  return {
    ratio: formatFigure(value, 'ratio'),
    vacancies: columns.vacancies[at] ?? null,
    seekers: columns.seekers[at] ?? null,
  };
}
