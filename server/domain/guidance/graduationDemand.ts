import type { DemandSeries, ForecastMethod, ForecastYear, LocalHires } from '../forecast/types.ts';

/** Level of demand for entrants of one specialty in its graduation year. */
export interface GraduationDemand {
  year: ForecastYear;
  method: ForecastMethod;
  /** quarters on record */
  quarters: number;
  /** occupations it comes from, persons a year, largest first */
  from: { occupation: string; persons: number }[];
  /** local matched hires beside the vacancies of the same years; null: none were counted */
  hires: LocalHires | null;
}

/** Picks the graduation year out of a specialty's forecast; null where that year was not forecast. */
export function graduationDemand(
  series: DemandSeries | undefined,
  graduationYear: number,
): GraduationDemand | null {
  const year = series?.years.find((one) => one.year === graduationYear);
  if (!series || !year) return null;
  const { method, quarters, from, hires } = series;
  return { year, method, quarters, from, hires };
}
