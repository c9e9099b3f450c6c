import type { CityContext } from '../../city/cityContext.ts';
import { specialtyCounts } from '../../city/marketRowCounts.ts';
import { periodsOf } from '../../city/periods.ts';
import { areFewCounts } from '../../guidance/besideOthers.ts';

/**
 * Of which specialties the latest quarter has too few vacancies or job seekers to tell a side beside others by, as the public
 * pages decide it.
 *
 * @returns false of one that the quarter's table does not have
 */
export function fewCounts(context: CityContext): (specialty: string) => boolean {
  const { input } = context;
  const period = periodsOf(input.market).at(-1);
  const rows = period === undefined ? null : specialtyCounts(context, period);
  const limits = input.index.edition.settings.ratio;
  return (specialty) => {
    const row = rows?.get(specialty);
    if (!row) return false;
    const { counts, stated } = row;
    return areFewCounts(
      {
        vacancies: counts.vacancies,
        seekers: counts.seekers,
        statedVacancies: stated?.vacancies ?? null,
        statedSeekers: stated?.seekers ?? null,
      },
      limits,
    );
  };
}
