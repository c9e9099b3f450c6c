import type { EditionSettings } from '../edition/editionSettings.ts';
import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import type { NodePart } from './combineNode.ts';
import { type ForecastAccuracy, forecastAccuracy } from './forecastAccuracy.ts';
import { forecastGroups } from './forecastGroups.ts';
import { groupParts } from './groupParts.ts';
import { asShown, rollPanel } from './rollPanel.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { DemandSeries, Panel } from './types.ts';
import { yearWindows } from './yearWindows.ts';

/** With fewer quarters no year of the past can be forecast and compared: the last year is carried forward. */
export const FORECAST_FROM = 12;

// Codes of what stands beside the sectors; no code list has an empty code or a space in one.
const CITY = '';
const LEFT = ' left';

export interface DemandInput {
  /** new vacancies of the city by occupation, persons a quarter */
  panel: Panel;
  /** occupation → specialty (weighted by capacity: see `capacityWeights`), occupation → sector */
  specialtiesOf: SharesOf;
  sectorsOf: SharesOf;
  /** last calendar year: the latest graduation year of this autumn's entrants */
  until: number;
  factors: EditionSettings['demand'];
  /** local matched hires of graduates a year, by specialty: demand is not put under what was hired */
  floors?: ReadonlyMap<string, number>;
  /** of the main interval */
  level?: number;
  /** joint scenarios */
  scenarios?: number;
  seed: number;
}

export interface DemandForecast {
  bySpecialty: Map<string, DemandSeries>;
  bySector: Map<string, DemandSeries>;
  byOccupation: Map<string, DemandSeries>;
  /** of occupations, or shares of them, that no specialty takes */
  unallocated: DemandSeries;
  city: DemandSeries;
  /** quarters on record */
  quarters: number;
  /** null: too short a history to look back on */
  accuracy: ForecastAccuracy | null;
}

/**
 * Demand for entrants by calendar year, to the graduation year: D = Σ_o w_o · new vacancies_o · entry-level share ÷
 * registration coverage. New vacancies of every occupation are forecast by quarter and added up, so that specialties (with
 * `unallocated`) and sectors both sum to the city; intervals of each grouping are calibrated on its own past errors.
 * Both factors are published settings.
 *
 * Everything in it was made from the panel alone: cut off at an earlier quarter, it is what would have been said then.
 *
 * @throws RangeError when the registration coverage is not positive
 * @see method §4
 */
export function demandForecast(input: DemandInput): DemandForecast {
  const { panel, specialtiesOf, sectorsOf, floors } = input;
  const { method, codes, flat, forecast } = prepare(input);
  const specialties = groupParts(codes, specialtiesOf);
  const sectors = groupParts(codes, sectorsOf).groups;
  const whole = codes.map((_, series) => ({ series, weight: 1 }));
  // Alone the city would have too few errors to take an interval from.
  const upper = forecast(new Map([...sectors, [CITY, whole], [LEFT, specialties.left]]));
  return {
    bySpecialty: forecast(specialties.groups, floors),
    bySector: new Map([...upper].filter(([code]) => sectors.has(code))),
    byOccupation: forecast(new Map(codes.map((code, series) => [code, [{ series, weight: 1 }]]))),
    unallocated: upper.get(LEFT) as DemandSeries,
    city: upper.get(CITY) as DemandSeries,
    quarters: panel.quarters,
    accuracy: flat ? null : forecastAccuracy(method, sectorsOf),
  };
}

/** `bySpecialty` of {@link demandForecast} alone, for those who ask for nothing else. */
export function specialtyDemand(input: DemandInput): Map<string, DemandSeries> {
  const { codes, forecast } = prepare(input);
  return forecast(groupParts(codes, input.specialtiesOf).groups, input.floors);
}

/** The occupations' forecasts, and the way from them to those of a grouping. */
function prepare({ panel, until, factors, level, scenarios, seed }: DemandInput) {
  const { entryLevelShare, registrationCoverage } = factors;
  if (!(registrationCoverage > 0)) {
    throw new RangeError(`invalid registration coverage ${registrationCoverage}; not positive`);
  }
  const windows = yearWindows(panel.first, panel.quarters, until);
  const method = rollPanel(panel, Math.max(SEASONS, windows.at(-1)?.to ?? 0));
  const rolled = asShown(method);
  const flat = panel.quarters < FORECAST_FROM;
  return {
    method,
    rolled,
    flat,
    codes: panel.series.map((series) => series.code),
    forecast: (groups: ReadonlyMap<string, NodePart[]>, floors?: ReadonlyMap<string, number>) =>
      forecastGroups(rolled, groups, windows, {
        factor: entryLevelShare / registrationCoverage,
        floors: floors ?? new Map(),
        level: level ?? 0.8,
        scenarios: scenarios ?? 50,
        flat,
        seed,
      }),
  };
}
