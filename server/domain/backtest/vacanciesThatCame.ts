import type { CityFacts } from '../city/cityFacts.ts';
import { demandPanel } from '../city/demandPanel.ts';
import { SEASONS } from '../forecast/seasonalIndices.ts';

/**
 * Vacancies of the four quarters that end with the last on record, by occupation: new ones; where those are not counted, the
 * mean of the open ones.
 *
 * @param city what was known at the end of that year
 * @returns null without quarters on record
 */
export function vacanciesThatCame(city: CityFacts): Map<string, number> | null {
  const flow = demandPanel(city);
  const panel = flow ?? demandPanel(city, undefined, 'vacancies');
  if (!panel || panel.quarters < SEASONS) return null;
  return new Map(
    panel.series.map(({ code, values }) => {
      const sum = values
        .subarray(panel.quarters - SEASONS, panel.quarters)
        .reduce((so, persons) => so + persons, 0);
      return [code, flow ? sum : sum / SEASONS];
    }),
  );
}
