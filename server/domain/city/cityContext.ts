import type { Estimate } from '../facts/estimate.ts';
import type { SchoolRow } from '../facts/rows.ts';
import type { DemandForecast } from '../forecast/demandForecast.ts';
import type { DemandSeries } from '../forecast/types.ts';
import type { ComponentCorrelation } from '../indicators/componentCorrelations.ts';
import type { CityFacts } from './cityFacts.ts';
import type { CityMarket } from './cityMarket.ts';
import type { MarketClumps } from './marketClumping.ts';
import type { PlacementLeaf } from './placementLeaves.ts';

/** The city's facts with what several rooms ask of them, each found once. */
export interface CityContext {
  input: CityFacts;
  market: (period: string) => CityMarket;
  /** how strongly vacancies come in clumps, by employer */
  clumps: (period: string) => MarketClumps;
  yearOnYear: (period: string) => Estimate;
  leaves: (cohort: string) => readonly PlacementLeaf[];
  /** how components of the index vary together within a graduate of the cohort; empty: no records */
  correlations: (cohort: string) => readonly ComponentCorrelation[];
  /** latest known intake of a specialty in the city, persons; 0 where none is known or offered */
  intakeOf: (specialty: string) => number;
  /** latest known intake of a school × specialty; null: none known */
  programmeIntake: (school: string, specialty: string) => { persons: number; year: string } | null;
  school: (code: string) => SchoolRow | undefined;
  /** demand for entrants to the last graduation year of this autumn's entrants; null: no market on record */
  demand: () => DemandForecast | null;
  /** the same by specialty alone, found in half the time */
  specialtyDemand: () => ReadonlyMap<string, DemandSeries> | null;
}
