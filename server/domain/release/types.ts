import type { Component } from '../edition/types.ts';
import type { DataKind } from '../facts/dataKind.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { Outcome } from '../facts/outcome.ts';
import type { RowKey } from '../facts/rowKey.ts';
import type { FieldAccuracy } from '../forecast/forecastAccuracy.ts';
import type { AssociationRecord, JudgedForecast } from '../forecast/judgeAssociations.ts';
import type { ForecastMethod } from '../forecast/types.ts';
import type { RatioClass } from '../indicators/classifyRatio.ts';
import type { PayQuantiles } from '../indicators/payQuantiles.ts';
import type { GuidanceRow } from '../plan/types.ts';

// The parts of a row live with the stage that makes them; whoever reads a publication finds them all here.
export type { RowKey } from '../facts/rowKey.ts';
export type { RatioClass } from '../indicators/classifyRatio.ts';
export type { PayQuantiles } from '../indicators/payQuantiles.ts';
export type { GuidanceRow, PipelineStep, Reason, Verdict } from '../plan/types.ts';

export interface SupplyDemandRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** persons, whole by largest remainder so that rows add up to the total; null: not collected */
  vacancies: number | null;
  seekers: number | null;
  employers: number | null;
  ratio: Estimate;
  /** class of the ratio; null when it is missing */
  direction: RatioClass | null;
  /** P(θ > 1); null when not assessable */
  shortageProbability: number | null;
}

/** Supply and demand by one dimension. `rows` never include the total. */
export interface SupplyDemandTable {
  rows: SupplyDemandRow[];
  total: SupplyDemandRow;
  /** change of the total's ratio against the same period a year before, a factor, on the regions that reported both times */
  yearOnYear: Estimate;
  dataKind: DataKind;
  period: string;
  /** where the counts come from, one line per source */
  sources: string[];
}

export interface PlacementRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  graduates: number | null;
  /** one Estimate per component, rates 0–1, salary in yuan a month, satisfaction 1–5 */
  components: Record<Component, Estimate>;
  /** the strict rate 协议和合同就业率 that stands beside the outcome rate */
  strict: Estimate;
  /** 0–100 */
  index: Estimate;
  /** 5–95 % range of the rank under redrawn weights, and P(top quarter); null where the table has too few rows */
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

/** Where the graduates of one specialty (or `total`) and cohort went: one row per outcome × place. */
export interface FlowRow {
  key: RowKey;
  outcome: Outcome;
  /** the city, the rest of the province, elsewhere, a college, or nowhere yet */
  place: 'local' | 'province' | 'elsewhere' | 'college' | 'none';
  graduates: number;
}

/** One most-wanted occupation of the latest period. */
export interface MostWantedRow {
  rank: number;
  previousRank: number | null;
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** vacancies less seekers, persons, 80 % interval */
  gap: Estimate;
  ratio: Estimate;
  direction: RatioClass | null;
  vacancies: number;
  seekers: number;
  /** median pay of graduates working in it, yuan a month */
  pay: Estimate;
  specialties: string[];
  schools: string[];
}

/** A school × specialty of the programme list, with its latest intake and counts. */
export interface ProgrammeEntry {
  school: string;
  specialty: string;
  opened: string;
  length: number;
  status: 'open' | 'suspended' | 'closed';
  places: number | null;
  lastIntake: number | null;
  lastIntakeYear: string | null;
}

export interface SchoolEntry {
  code: string;
  nameZh: string;
  nameEn: string;
  region: string;
}

/** A published figure of another area or period, shown as what it is. */
export interface ReferenceRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  vacancies: number | null;
  seekers: number | null;
  ratio: Estimate;
  /** the ratio as printed by its publisher, where it was */
  printed: number | null;
  source: string;
}

/** National outcomes as published: shares of graduates. */
export interface ReferenceOutcomeRow {
  cohort: string;
  nameZh: string;
  nameEn: string;
  graduates: number | null;
  outcomeRate: Estimate;
  shares: { measure: string; share: Estimate }[];
  source: string;
}

/** Advertisements of one occupation or sector in the quarter in which they were opened. */
export interface PostingsRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  advertisements: number;
  /** persons wanted, over the advertisements that say so; null: none does */
  headcount: number | null;
  /** advertisements that say how many */
  headcountKnown: number;
  /** middle of the advertised range, yuan a month, one value per advertisement */
  pay: PayQuantiles;
}

/** Online advertisements, a source of their own: never summed with the vacancies of returns. */
export interface PostingsTable {
  /** without the unclassified ones */
  rows: PostingsRow[];
  /** advertisements whose title tells no occupation */
  unclassified: PostingsRow;
  /** rows and unclassified together */
  total: PostingsRow;
  dataKind: DataKind;
  period: string;
  sources: string[];
}

/** Needs that employers registered for one occupation or sector, of the quarter in which they begin. */
export interface RegisteredDemandRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  registrations: number;
  /** different employers; does not add up over rows, an employer may want people of several */
  employers: number;
  /** persons wanted */
  headcount: number;
  /** middle of the offered range, yuan a month, one value per registration */
  pay: PayQuantiles;
}

/** Registered needs, a measure of their own: never summed with returns or advertisements. */
export interface RegisteredDemandTable {
  rows: RegisteredDemandRow[];
  total: RegisteredDemandRow;
  dataKind: DataKind;
  period: string;
  sources: string[];
}

/** Demand for entrants of one group, as it was and as it is forecast. */
export interface ForecastRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** whole calendar years on record, persons */
  history: { year: string; persons: number }[];
  /** persons; intervals of 80, 95 and 50 % around the same value */
  years: { year: string; persons: Estimate; wide: Estimate; narrow: Estimate }[];
  method: ForecastMethod;
  /** past errors over those of seasonal naive, under 1: better than it; null: no track record */
  relativeMase: number | null;
  /** quarters on record */
  quarters: number;
  /** local matched hires a year that demand is not put under; null: none are known */
  floor: number | null;
  /** of a specialty: local supply of the cohorts on record, persons; empty for what nobody graduated in */
  supply: { year: string; persons: number }[];
  /** occupations it comes from, persons a year, largest first */
  from: { occupation: string; persons: number }[];
}

/** Forecasts of one grouping. `total` is the city; rows sum to it, but for what a floor raised. */
export interface ForecastTable {
  rows: ForecastRow[];
  total: ForecastRow;
  dataKind: DataKind;
  /** last quarter that was known */
  period: string;
  sources: string[];
}

/** How the forecasts of one field (sector; no key: the city) would have done in the past. */
export interface AccuracyRow extends Omit<FieldAccuracy, 'sector'> {
  key: RowKey;
  nameZh: string;
  nameEn: string;
}

/** One association's forecast of a year's new vacancies, beside what came and what is forecast here. */
export interface AssociationRow extends JudgedForecast {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** new vacancies of the year as forecast here, persons; null: not forecast */
  forecast: Estimate | null;
}

/** Graduates of one cohort beside the yearly openings that one association foresees. */
export interface ForeseenRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** persons; null: not counted */
  graduates: number | null;
  /** persons a year, whole by largest remainder so that rows add up to the total; null: not foreseen */
  openings: number | null;
  /** the band its author states; null: none */
  openingsLow: number | null;
  openingsHigh: number | null;
  /** openings ÷ graduates */
  ratio: Estimate;
}

export interface ForeseenTable {
  association: string;
  /** year in which the forecast was made, and the year it is of */
  made: string;
  year: string;
  /** cohort of the graduates; null: none on record */
  cohort: string | null;
  rows: ForeseenRow[];
  total: ForeseenRow;
  dataKind: DataKind;
  sources: string[];
}

/** Everything public pages may show: made from the cube by one function, stored, never changed. */
export interface Publication {
  /** e.g. `publication/2026Q3/v1` */
  id: string;
  edition: string;
  period: string;
  cohort: string | null;
  dataKind: DataKind;
  tables: PublicationTables;
}

/** The named tables of a publication; each is stored and read on its own. */
export interface PublicationTables {
  /** by dimension, one table per period (quarters ascending) */
  'supply-demand/city': SupplyDemandTable[];
  'supply-demand/sector': SupplyDemandTable[];
  'supply-demand/specialty': SupplyDemandTable[];
  'supply-demand/occupation': SupplyDemandTable[];
  'supply-demand/region': SupplyDemandTable[];
  /** by dimension, one table per cohort (ascending) */
  'placement/city': PlacementTable[];
  'placement/sector': PlacementTable[];
  'placement/specialty': PlacementTable[];
  'placement/occupation': PlacementTable[];
  'placement/region': PlacementTable[];
  'placement/school': PlacementTable[];
  /** latest cohort, rows keyed school × specialty */
  'placement/programme': PlacementTable[];
  /** one table per quarter (ascending) */
  'postings/sector': PostingsTable[];
  'postings/occupation': PostingsTable[];
  'registered-demand/sector': RegisteredDemandTable[];
  'registered-demand/occupation': RegisteredDemandTable[];
  flows: FlowRow[];
  'most-wanted': MostWantedRow[];
  programmes: ProgrammeEntry[];
  schools: SchoolEntry[];
  guidance: GuidanceRow[];
  /** by dimension, one table, or none without a market */
  'forecast/sector': ForecastTable[];
  'forecast/specialty': ForecastTable[];
  'forecast/occupation': ForecastTable[];
  /** the city first, then its sectors; empty while no past can be looked back on */
  'forecast-accuracy': AccuracyRow[];
  'association-forecasts': AssociationRow[];
  'association-records': AssociationRecord[];
  /** one table per year and association (years ascending) */
  'foreseen/sector': ForeseenTable[];
  'foreseen/specialty': ForeseenTable[];
  references: ReferenceRow[];
  'reference-outcomes': ReferenceOutcomeRow[];
}

export type TableName = keyof PublicationTables;
