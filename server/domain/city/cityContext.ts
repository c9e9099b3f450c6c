import type { Estimate } from '../facts/estimate.ts';
import type { SchoolRow } from '../facts/rows.ts';
import type { DemandForecast, PlanDemand } from '../forecast/demandForecast.ts';
import type { ComponentCorrelation } from '../indicators/componentCorrelations.ts';
import type { CityFacts } from './cityFacts.ts';
import type { CityMarket } from './cityMarket.ts';
import type { MarketClumps } from './marketClumping.ts';
import type { MarketCoverage } from './marketCoverage.ts';
import type { PlacementLeaf } from './placementLeaves.ts';

/**
 * What occupations want beside each other, in vacancies: how many entrants these stand for is left open, so nothing here
 * depends on the published k₀.
 */
export interface CityBalance {
  /** `flow`: new vacancies as forecast; `stock`: no new vacancies were collected, so the mean stock of open ones */
  basis: 'flow' | 'stock';
  /** V̄, mean of the last two years, persons a year (of a stock: persons), by occupation */
  recent: ReadonlyMap<string, number>;
  /**
   * V·exp(σ(√½ z + √½ z_o)) of an occupation in a calendar year, by future: first the draws that figures are printed from,
   * then a plan's scenarios. The same index is the same future in every occupation and year. Null: no vacancies on record.
   */
  occupation: (code: string, year: number) => Float64Array | null;
  /** the same of a specialty, by the shares of reference capacity; null: no occupation that leads to it is on record */
  specialty: (code: string, year: number) => Float64Array | null;
}

/** The city's facts with what several rooms ask of them, each found once. */
export interface CityContext {
  input: CityFacts;
  market: (period: string) => CityMarket;
  /** of which counties the demand of the coming years is known; null: no quarter is on record */
  coverage: () => MarketCoverage | null;
  /** how strongly vacancies come in clumps, by employer */
  clumps: (period: string) => MarketClumps;
  yearOnYear: (period: string) => Estimate;
  leaves: (cohort: string) => readonly PlacementLeaf[];
  /** how components of the index vary together within a graduate of the cohort; empty: no records */
  correlations: (cohort: string) => readonly ComponentCorrelation[];
  /** entrants a year that weigh a specialty in every crosswalk, persons: see `referenceCapacities` */
  referenceCapacity: (specialty: string) => number;
  /** latest known intake of a school × specialty; null: none known */
  programmeIntake: (school: string, specialty: string) => { persons: number; year: string } | null;
  school: (code: string) => SchoolRow | undefined;
  /** demand for entrants to the last graduation year of this autumn's entrants; null: no market on record */
  demand: () => DemandForecast | null;
  /** its part by specialty, and the vacancies it is made of, found in half the time */
  planDemand: () => PlanDemand | null;
  /** what occupations want beside each other, whatever k is; null: no vacancies on record */
  balance: () => CityBalance | null;
}
