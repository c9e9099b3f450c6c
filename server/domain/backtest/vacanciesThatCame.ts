import type { CityFacts } from '../city/cityFacts.ts';
import { demandPanel } from '../city/demandPanel.ts';
import { shiftQuarter } from '../facts/period.ts';
import { SEASONS } from '../forecast/seasonalIndices.ts';
import type { Panel } from '../forecast/types.ts';

/**
 * Vacancies of the four quarters that end with `last`, by occupation: new ones; where those are not counted, the mean of
 * the open ones.
 *
 * @param city what was known at the end of that year
 * @param last such as 2024Q3
 * @returns null where one of the four quarters is not on record: another year's vacancies never stand for its own
 */
export function vacanciesThatCame(city: CityFacts, last: string): Map<string, number> | null {
  const flow = demandPanel(city);
  const panel = flow ?? demandPanel(city, undefined, 'vacancies');
  if (!panel || !tellsOfYear(panel, last)) return null;
  return new Map(
    panel.series.map(({ code, values }) => {
      const sum = values
        .subarray(panel.quarters - SEASONS, panel.quarters)
        .reduce((so, persons) => so + persons, 0);
      return [code, flow ? sum : sum / SEASONS];
    }),
  );
}

/** Whether a panel ends with a quarter, and that one and the three before it were collected of some occupation. */
function tellsOfYear({ first, quarters, series }: Panel, last: string): boolean {
  if (quarters < SEASONS || shiftQuarter(first, quarters - 1) !== last) return false;
  const ofYear = Array.from({ length: SEASONS }, (_, back) => quarters - 1 - back);
  return ofYear.every((at) => series.some(({ known }) => known[at] === 1));
}
