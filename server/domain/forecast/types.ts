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
}

/** Quarterly series over the same quarters. */
export interface Panel {
  /** quarter at position 0 */
  first: Period;
  quarters: number;
  series: PanelSeries[];
}

/** A series forecast from now and from every origin of the past. */
export interface RolledSeries {
  method: ForecastMethod;
  /** error of the method over that of seasonal naive, before either is chosen; null: no origins to tell */
  relativeMase: number | null;
  /** persons a quarter, from the quarter after the last */
  forecast: Float64Array;
  /** the same from each origin, in the order of `origins` */
  past: Float64Array[];
}

/** A panel with its forecasts. */
export interface RolledPanel {
  panel: Panel;
  horizon: number;
  /** positions from which the past was forecast: that quarter and all later ones were not known */
  origins: number[];
  /** of all series together; null: no origins to tell */
  relativeMase: number | null;
  series: RolledSeries[];
}

/** A calendar year in steps after the last quarter (1 is the next), with the positions of it that are already known. */
export interface YearWindow {
  year: number;
  from: number;
  to: number;
  observed: number[];
}

/** Forecast of one calendar year, persons. */
export interface ForecastYear {
  year: number;
  /** 80 % interval (the edition's level) */
  persons: Estimate;
  /** 95 % interval around the same value */
  wide: Estimate;
  /** 50 % interval around the same value */
  narrow: Estimate;
  /** equally likely values; the same index is the same future in every group and year */
  scenarios: Float64Array;
  /** evenly spaced quantiles of the forecast distribution, ascending, for draws */
  quantiles: Float64Array;
}

/** Demand for entrants of one specialty, sector or occupation. */
export interface DemandSeries {
  code: string;
  /** whole calendar years on record, persons */
  history: { year: number; persons: number }[];
  /** from the year of the next quarter to the last one asked for */
  years: ForecastYear[];
  /** of the occupations it comes from, that of the largest part */
  method: ForecastMethod;
  /** of this series as shown, over seasonal naive; null: no origins to tell */
  relativeMase: number | null;
  /** quarters on record */
  quarters: number;
  /** persons it comes from, of the first year's forecast, by occupation, largest first */
  from: { occupation: string; persons: number }[];
  /** local matched hires a year that the forecast was raised to; null: it was not */
  floor: number | null;
}
