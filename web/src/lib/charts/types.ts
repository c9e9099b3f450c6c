/** What charts are given: the shapes of the publication, as GraphQL hands them out. */
import type { DataKind } from '../../../../server/domain/facts/dataKind.ts';
import type { Estimate, EstimateState } from '../../../../server/domain/facts/estimate.ts';
import type { MissingReason } from '../../../../server/domain/facts/missing.ts';
import type { Outcome } from '../../../../server/domain/facts/outcome.ts';
import type {
  FlowRow,
  MostWantedRow,
  PayQuantiles,
  PipelineStep,
  RatioClass,
  SupplyDemandRow,
} from '../../../../server/domain/release/types.ts';

export type {
  DataKind,
  Estimate,
  EstimateState,
  FlowRow,
  MissingReason,
  MostWantedRow,
  Outcome,
  PayQuantiles,
  PipelineStep,
  RatioClass,
  SupplyDemandRow,
};

/** A thing with a name in each language; the English one may be empty. */
export interface Named {
  nameZh: string;
  nameEn: string;
}

export interface Coded extends Named {
  code: string;
}

/** A ratio at one period. */
export interface RatioPoint {
  period: string;
  ratio: Estimate;
  direction: RatioClass | null;
}

/** One row of a chart over time. */
export interface TimeRow extends Coded {
  points: RatioPoint[];
}

export interface QuadrantRow extends Coded {
  ratio: Estimate;
  direction: RatioClass | null;
  /** placement quality index, 0–100 */
  index: Estimate;
  graduates: number | null;
}

export interface Tile extends Coded {
  column: number;
  row: number;
  ratio: Estimate;
  direction: RatioClass | null;
  /** last year in which the region counts in the city's total; null: still */
  memberTo: string | null;
}

export interface PayGroup extends Named {
  /** graduates with known pay */
  n: number;
  pay: PayQuantiles;
  /** drawn grey: the group to compare with */
  comparison?: boolean;
}

/** Persons one specialty can send to one occupation of one sector. */
export interface DemandLink {
  specialty: Coded;
  occupation: Coded;
  sector: Coded;
  persons: number;
}

/** What a figure says of itself, whatever chart stands in it. */
export interface FrameInfo {
  id: string;
  dataKind: DataKind;
  citation?: string;
  source: string;
  methodHref: string;
  csvHref?: string;
  finding?: string;
  subtitle?: string;
  level?: 2 | 3 | 4;
}

/** Widths in px a chart can be drawn for beside the phone's 358; each has its container query in charts.css. */
export type ChartWidth = 440 | 560 | 660 | 1100;
export const PHONE = 358;
