import type { PipelineStep } from '../city/pipelineSteps.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { RowKey } from '../facts/rowKey.ts';
import type { ForecastMethod } from '../forecast/types.ts';
import type { RatioClass } from '../indicators/supplyDemandRatio.ts';
import type { GuidanceReason } from './guidanceReasonCodes.ts';

export type Verdict = 'new' | 'expand' | 'hold' | 'shrink' | 'suspend' | 'not_assessable';

/** Guidance beside the plan: one specialty, all its schools together. */
export interface GuidanceRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  schools: string[];
  /** the coming autumn, and the year in which its entrants graduate */
  entryYear: string;
  graduationYear: string;
  lastIntake: number | null;
  /** composition: read where the city's demand and supply are one size, whatever k is */
  balance: {
    /** entrants wanted at balance, persons */
    demand: Estimate;
    /** local supply if intake stays; of what is not taught, that of one smallest class */
    supply: Estimate;
    /** demand at balance less that supply */
    gap: Estimate;
    /** P(demand > supply) at balance; null: not known */
    shortageProbability: number | null;
  };
  /** level: entrants wanted in the graduation year, persons; its interval contains the spread of k */
  demand: Estimate;
  /** persons, local supply of the coming autumn's entrants if intake stays as it was */
  supply: Estimate;
  /** level of demand less supply, 80 % interval */
  gap: Estimate;
  /** P(demand > supply) at level; null: not known, or no entrants, so no supply to exceed */
  shortageProbability: number | null;
  /** local matched hires a year of the latest cohorts, persons, beside the demand; null: not counted */
  hires: number | null;
  ratio: Estimate;
  direction: RatioClass | null;
  index: Estimate;
  /** intake that demand at balance asks for, before the limits, persons, 80 % interval */
  wanted: Estimate;
  /** suggested intake of the city, persons, 80 % interval */
  suggested: Estimate;
  verdict: Verdict;
  reasons: GuidanceReason[];
  pipeline: PipelineStep[];
  /** how demand was forecast; null: it is not known */
  demandMethod: ForecastMethod | null;
  /** occupations whose demand this specialty serves, share of its demand, largest first */
  demandFrom: { occupation: string; persons: number }[];
}
