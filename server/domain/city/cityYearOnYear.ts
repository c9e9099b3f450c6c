import { type Estimate, missing } from '../facts/estimate.ts';
import { type Period, parsePeriod } from '../facts/period.ts';
import { yearOnYear } from '../indicators/yearOnYear.ts';
import type { CityContext } from './cityContext.ts';
import { addCounts, type MarketCounts } from './marketCounts.ts';

/** The same quarter, half-year or year, one year before. */
function yearBefore(period: Period): Period {
  const year = parsePeriod(period)?.year ?? 0;
  return `${year - 1}${period.slice(4)}`;
}

/**
 * Change of the city's ratio against the same period a year before, as a factor, on the regions that were members and
 * reported both times: a county that is missing once must not look like a change.
 *
 * @returns `approximate` with note `matched_regions` where a region had to be left out; `not_collected` where no
 *   region reported both times
 * @see method §1, "Time"
 */
export function cityYearOnYear(context: CityContext, period: Period): Estimate {
  const { index } = context.input;
  const { city, ratio } = index.edition.settings;
  const reported = (at: Period) => {
    const { regions } = context.market(at);
    const members = [...regions].filter(([region]) => index.isMember(region, at));
    const shown = members.length > 0 ? members : [...regions].filter(([region]) => region === city);
    return new Map(shown.filter(([, { vacancies, seekers }]) => vacancies !== null && seekers !== null));
  };
  const [now, then] = [reported(period), reported(yearBefore(period))];
  const matched = [...now.keys()].filter((region) => then.has(region));
  if (matched.length === 0) return missing('not_collected', 0, ratio.level);
  const sum = (from: ReadonlyMap<string, MarketCounts>) => {
    const { vacancies, seekers } = addCounts(matched.map((region) => from.get(region) as MarketCounts));
    return { vacancies: Math.round(vacancies ?? 0), seekers: Math.round(seekers ?? 0) };
  };
  const whole = matched.length === now.size && matched.length === then.size;
  const counts = sum(now);
  return {
    ...yearOnYear(counts, sum(then), ratio.level),
    n: counts.vacancies + counts.seekers,
    state: whole ? 'ok' : 'approximate',
    note: whole ? null : 'matched_regions',
  };
}
