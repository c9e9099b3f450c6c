/** Figures as GraphQL hands them to the pages; the charts' own shapes live with the charts. */
import type {
  Coded,
  DataKind,
  Estimate,
  PayQuantiles,
  PipelineStep,
  RatioClass,
  SupplyDemandRow,
} from '#lib/charts/types.ts';

export type { Coded, DataKind, Estimate, PayQuantiles, PipelineStep, RatioClass, SupplyDemandRow };

export interface RowKey {
  period?: string | null;
  cohort?: string | null;
  region?: string | null;
  sector?: string | null;
  specialty?: string | null;
  occupation?: string | null;
  school?: string | null;
}

export interface SupplyDemandTable {
  rows: SupplyDemandRow[];
  total: SupplyDemandRow;
  dataKind: DataKind;
  period: string;
  sources: string[];
}

/** One list per column, period after period. */
export interface SupplyDemandColumns {
  period: string[];
  code: string[];
  nameZh: string[];
  nameEn: string[];
  vacancies: (number | null)[];
  seekers: (number | null)[];
  value: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
  n: number[];
  state: Estimate['state'][];
  direction: (RatioClass | null)[];
}

export const COMPONENTS = [
  'outcome',
  'matched',
  'salary',
  'stable',
  'insured',
  'local',
  'satisfaction',
] as const;
export type Component = (typeof COMPONENTS)[number];

export interface PlacementRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  graduates: number | null;
  components: Record<Component, Estimate>;
  strict: Estimate;
  index: Estimate;
  rank: { low: number; high: number; topQuarter: number; of: number } | null;
  pay: PayQuantiles;
}

export interface PlacementTable {
  rows: PlacementRow[];
  total: PlacementRow;
  dataKind: DataKind;
  cohort: string;
  sources: string[];
}

/** One row of a source of demand that stands by itself. */
export interface DemandSourceRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  pay: { median: Estimate };
}

/** A source of demand that stands by itself: never added to another. */
export interface DemandSourceTable<Row extends DemandSourceRow> {
  rows: Row[];
  dataKind: DataKind;
  period: string;
  sources: string[];
}

export interface PostingsRow extends DemandSourceRow {
  advertisements: number;
  headcount: number | null;
  headcountKnown: number;
}

/** Online advertisements. */
export interface PostingsTable extends DemandSourceTable<PostingsRow> {
  total?: PostingsRow;
  unclassified?: PostingsRow;
}

export interface RegisteredDemandRow extends DemandSourceRow {
  registrations: number;
  employers: number;
  headcount: number;
}

/** What employers registered. */
export type RegisteredDemandTable = DemandSourceTable<RegisteredDemandRow>;

export interface MostWanted {
  rank: number;
  previousRank: number | null;
  key: RowKey;
  nameZh: string;
  nameEn: string;
  gap: Estimate;
  ratio: Estimate;
  direction: RatioClass | null;
  vacancies: number;
  seekers: number;
  pay: Estimate;
  specialties: Coded[];
  schools: Coded[];
}

export interface ReferenceRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  vacancies: number | null;
  seekers: number | null;
  ratio: Estimate;
  /** as its publisher printed it */
  printed: number | null;
  source: string;
}

export interface Region extends Coded {
  level: string;
  memberFrom: string | null;
  memberTo: string | null;
  tileColumn: number | null;
  tileRow: number | null;
}

export type Verdict = 'new' | 'expand' | 'hold' | 'shrink' | 'suspend' | 'not_assessable';

export interface Reason {
  code: string;
  values: { name: string; number: number | null; text: string | null }[];
}

export interface GuidanceRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  schools: Coded[];
  graduationYear: string;
  lastIntake: number | null;
  demand: Estimate;
  supply: Estimate;
  gap: Estimate;
  ratio: Estimate;
  direction: RatioClass | null;
  index: Estimate;
  shortageProbability: number | null;
  suggested: Estimate;
  wanted: Estimate;
  verdict: Verdict;
  reasons: Reason[];
  pipeline: PipelineStep[];
  demandFrom: (Coded & { persons: number })[];
}

export interface Weighted extends Coded {
  weight: number;
}

export interface SpecialtyBase extends Coded {
  level: string;
  length: number;
  class: Coded | null;
  category: Coded | null;
  sectors: Weighted[];
  aliases: string[];
}
