import type { Estimate } from '../facts/estimate.ts';
import type { Period } from '../facts/period.ts';

/**
 * How a figure was forecast.
 *
 * - `combination`: mean of SES, Theta and damped trend
 * - `ses`: under 16 quarters, simple exponential smoothing alone
 * - `parent`: under 8 quarters, the growth of the group above times the share in it
 * - `seasonal_naive`: every quarter as a year before, because nothing above did better in the past
 * - `flat`: not even the whole has 8 quarters: the last year is carried forward
 */
export const FORECAST_METHODS = ['combination', 'ses', 'parent', 'seasonal_naive', 'flat'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** One quarterly series of a panel, persons a quarter. */
export interface PanelSeries {
  code: string;
  /** group whose growth speaks for it while it is short; null: the whole panel */
  parent: string | null;
  /** position of its first known quarter */
  start: number;
  /** one a quarter of the panel; 0 before `start`, a gap takes the value of a year before */
  values: Float64Array;
  /** 1 where the value was collected */
  known: Uint8Array;
  /** 1 where it was collected in part of the regions, which stand for the others; left out: nowhere */
  scaled?: Uint8Array;
}

/** Quarterly series over the same quarters. */
export interface Panel {
  /** quarter at position 0 */
  first: Period;
  quarters: number;
  series: PanelSeries[];
}

/** A series forecast from now and from every origin, before anything is given to the naive forecast. */
export interface OwnForecasts {
  each: PanelSeries;
  method: ForecastMethod;
  forecast: Float64Array;
  past: Float64Array[];
  /** positions of the origins at which it was forecast as it is now */
  judged: number[];
  scale: number;
}

/** A series forecast from now and from every origin of the past. */
export interface RolledSeries {
  method: ForecastMethod;
  /** persons a quarter, from the quarter after the last */
  forecast: Float64Array;
  /** the same from each origin, in the order of `origins` */
  past: Float64Array[];
}

/** What a panel's past speaks for; where it does not, nothing of it is done. */
export interface PanelSettings {
  /** a series that shows no season takes its group's */
  borrowed: boolean;
  /** single series are given to seasonal naive */
  given: boolean;
  /** every series is: forecasts of a year were off as much as carrying the last four quarters forward */
  naive: boolean;
}

/** A panel with its forecasts. */
export interface RolledPanel {
  panel: Panel;
  horizon: number;
  /** positions from which the past was forecast: that quarter and all later ones were not known */
  origins: number[];
  /** quarterly errors of all series together over those of seasonal naive, before any is given to it; null: no origins to tell */
  relativeMase: number | null;
  /** errors of yearly sums of all series over those of carrying the last four quarters forward; null: none on record */
  annualError: number | null;
  settings: PanelSettings;
  series: RolledSeries[];
}

/** A calendar year in steps after the last quarter (1 is the next), with the positions of it that are already known. */
export interface YearWindow {
  year: number;
  from: number;
  to: number;
  observed: number[];
}

/** How far forecasts of a year were off in the past, over carrying the last four quarters forward: under 1 they did better. */
export interface RelativeError {
  ratio: number;
  /** years ahead that it was found at: the past may not reach as far as the year forecast */
  yearsAhead: number;
}

/** New vacancies of one calendar year as forecast, persons, before anybody asks how many of them are for entrants. */
export interface VacancyYear {
  year: number;
  /** central forecast */
  value: number;
  /** with the edition's level */
  vacancies: Estimate;
  /** greatest level of an interval that the past tells enough of; wider ones are approximate */
  toldTo: number;
  /** of forecasts like this one, pooled over the grouping; null: no past to tell */
  relativeError: RelativeError | null;
  /** equally likely values: {@link DRAWS} that figures are printed from, then the joint scenarios of a plan */
  futures: Float64Array;
}

/** Local graduates hired in matched jobs, beside the vacancies of the same years. */
export interface LocalHires {
  /** cohorts counted, ascending */
  cohorts: string[];
  /** persons, of all these cohorts */
  persons: number;
  /** new vacancies of the same years allotted to the specialty; null: none of these years is on record */
  vacancies: number | null;
}

/** How many entrants are wanted a new vacancy, of one series. */
export interface Calibration {
  /** k₀, or the median of what the hires leave of it; of a group of fields: their mean */
  central: number;
  /** whether more were hired than k₀ allows: the level then cannot be assessed */
  contradicted: boolean;
}

/** Demand for entrants of one calendar year, persons. Missing where k₀ contradicts the hires. */
export interface ForecastYear {
  year: number;
  /** 80 % interval (the edition's level): error of the forecast and spread of k */
  persons: Estimate;
  /** 95 % interval around the same value */
  wide: Estimate;
  /** 50 % interval around the same value */
  narrow: Estimate;
  /** new vacancies it is made of: error of the forecast alone */
  vacancies: Estimate;
  /** of forecasts like this one, pooled over the grouping; null: no past to tell */
  relativeError: RelativeError | null;
  /** equally likely values; the same index is the same future in every group and year, and there groupings sum to the city */
  scenarios: Float64Array;
  /** evenly spaced quantiles of the distribution, ascending, for draws; empty where it is missing */
  quantiles: Float64Array;
}

/** A calendar year of which at least half of every quarter was collected. */
export interface PastYear {
  year: number;
  /** entrants wanted for its new vacancies at the central calibration, persons */
  persons: number;
  /** new vacancies, persons */
  vacancies: number;
  /** whether part of them was not collected and stands there by what is usual: no forecast is held against it */
  estimated: boolean;
}

/** Demand for entrants of one group as it was and as it is forecast. */
export interface DemandSeries {
  code: string;
  /** calendar years on record */
  history: PastYear[];
  /** from the year of the next quarter to the last one asked for */
  years: ForecastYear[];
  /** of the occupations it comes from, that of the largest part */
  method: ForecastMethod;
  /** quarters on record */
  quarters: number;
  /** persons it comes from, of the first year's forecast, by occupation, largest first */
  from: { occupation: string; persons: number }[];
  calibration: Calibration;
  /** of a specialty; null: none were counted */
  hires: LocalHires | null;
}
