import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import type { NodePart } from './combineNode.ts';
import { forecastGroups, type GroupForecast } from './forecastGroups.ts';
import { groupParts } from './groupParts.ts';
import { asShown, rollPanel } from './rollPanel.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { Panel } from './types.ts';
import { yearWindows } from './yearWindows.ts';

/** With fewer quarters no year of the past can be forecast and compared: the last year is carried forward. */
export const FORECAST_FROM = 12;

// Codes of what stands beside the groups; no code list has an empty code or a space in one.
export const CITY = '';
export const LEFT = ' left';

/**
 * A panel forecast to the end of a calendar year.
 *
 * @param until last calendar year
 * @returns `method`: as chosen for single series; `rolled`: as figures are printed
 */
export function rollYears(panel: Panel, until: number) {
  const windows = yearWindows(panel.first, panel.quarters, until);
  const method = rollPanel(panel, Math.max(SEASONS, windows.at(-1)?.to ?? 0));
  return { windows, method, rolled: asShown(method), flat: panel.quarters < FORECAST_FROM };
}

/** Sectors, what none of them takes, and the city: alone it would have too few errors to take an interval from. */
export function upperParts(codes: readonly string[], sectorsOf: SharesOf): Map<string, NodePart[]> {
  const { groups, left } = groupParts(codes, sectorsOf);
  const whole = codes.map((_, series) => ({ series, weight: 1 }));
  return new Map([...groups, [LEFT, left], [CITY, whole]]);
}

/** Every series of a panel alone. */
export function ownParts(codes: readonly string[]): Map<string, NodePart[]> {
  return new Map(codes.map((code, series) => [code, [{ series, weight: 1 }]]));
}

/**
 * New vacancies by sector, by occupation and calendar year: the central values of `demandForecast` without what is drawn
 * around them, for looking back from many points of the past.
 *
 * @see method §4
 */
export function vacancyForecast(
  panel: Panel,
  sectorsOf: SharesOf,
  until: number,
): Record<'bySector' | 'byOccupation', (code: string, year: number) => number | null> {
  const { windows, rolled, flat } = rollYears(panel, until);
  const codes = panel.series.map(({ code }) => code);
  const settings = { level: 0.8, draws: 0, scenarios: 0, flat, seed: 0 };
  const valueIn = (groups: ReadonlyMap<string, GroupForecast>) => (code: string, year: number) =>
    groups.get(code)?.years.find((one) => one.year === year)?.value ?? null;
  return {
    bySector: valueIn(forecastGroups(rolled, upperParts(codes, sectorsOf), windows, settings)),
    byOccupation: valueIn(forecastGroups(rolled, ownParts(codes), windows, settings)),
  };
}
