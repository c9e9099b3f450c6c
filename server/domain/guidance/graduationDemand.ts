import type { DemandSeries, ForecastMethod, ForecastYear } from '../forecast/types.ts';

/** Demand for entrants of one specialty in the year in which this autumn's entrants graduate. */
export interface GraduationDemand {
  year: ForecastYear;
  method: ForecastMethod;
  /** quarters on record */
  quarters: number;
  /** occupations it comes from, persons a year, largest first */
  from: { occupation: string; persons: number }[];
  /** local matched hires a year that demand is not put under; null: none are known */
  floor: number | null;
}

/** Picks the graduation year out of a specialty's forecast; null where that year was not forecast. */
export function graduationDemand(
  series: DemandSeries | undefined,
  graduationYear: number,
): GraduationDemand | null {
  const year = series?.years.find((one) => one.year === graduationYear);
  if (!series || !year) return null;
  const { method, quarters, from, floor } = series;
  return { year, method, quarters, from, floor };
}
