import type { Clump } from '../city/marketClumping.ts';
import type { MarketCoverage } from '../city/marketCoverage.ts';
import type { PlacementRow } from '../city/placementRow.ts';
import type { DataKind } from '../facts/dataKind.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { Outcome } from '../facts/outcome.ts';
import type { RowKey } from '../facts/rowKey.ts';
import type { AssociationRecord } from '../forecast/judgeAssociations.ts';
import type { GuidanceRow } from '../guidance/types.ts';
import type { ComponentCorrelation } from '../indicators/componentCorrelations.ts';
import type { RatioClass } from '../indicators/supplyDemandRatio.ts';
import type { SpecialtyGaps } from '../plan/gaps/cohortGaps.ts';
import type {
  AccuracyRow,
  AssociationRow,
  ForecastTable,
  ForeseenTable,
  PostingsTable,
  RegisteredDemandTable,
} from './demandTypes.ts';
import type { FigureSourcesRow } from './figureSources.ts';
import type { SchoolCoverage } from './schoolCoverage.ts';

// The parts of a row live with the stage that makes them; whoever reads a publication finds them all here.
export type { PipelineStep } from '../city/pipelineSteps.ts';
export type { PlacementRow } from '../city/placementRow.ts';
export type { RowKey } from '../facts/rowKey.ts';
export type { GuidanceReason } from '../guidance/guidanceReasonCodes.ts';
export type { GuidanceRow, Verdict } from '../guidance/types.ts';

/** Persons that an occupation wants, a part of a whole. */
export interface OccupationPart {
  occupation: string;
  persons: number;
}

/** Guidance with what its demand at balance is made of. */
export interface PublishedGuidance extends GuidanceRow {
  /** whole persons that sum to `balance.demand` as it is printed, largest first; none where that is missing */
  balanceFrom: OccupationPart[];
}
export type { PayQuantiles } from '../indicators/payQuantiles.ts';
export type { RatioClass } from '../indicators/supplyDemandRatio.ts';

export interface SupplyDemandRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** persons, whole by largest remainder so that rows add up to the total; null: not collected */
  vacancies: number | null;
  seekers: number | null;
  /** employers do not add up over occupations */
  employers: number | null;
  /** no number was stated: the largest part has so many, and there may be more */
  employersAtLeast: boolean;
  /** φ: vacancies that come together, by employer; null: employers are not known, and the interval leaves it out */
  phi: number | null;
  /** whether φ is from the row's own employers, or from its parts because it states none, and then what joins them */
  clumping: Clump['from'];
  ratio: Estimate;
  /** counts and ratio before persons without a stated occupation were spread in; null where nothing was */
  statedVacancies: number | null;
  statedSeekers: number | null;
  statedRatio: Estimate | null;
  /** for a row too small to be shown: its ratio pulled towards its group, 90 % interval; null: none is needed */
  smoothed: Estimate | null;
  /** the group or city whose ratio a row too small for its own shows; null: the ratio is the row's own, or missing */
  ratioOf: { code: string; nameZh: string; nameEn: string } | null;
  /** class of the ratio, on which the stated ratio must agree; null when it is missing */
  direction: RatioClass | null;
  /** P(θ > 1), the less certain one where persons were spread in; null when not assessable */
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
  /** counties that the counts leave out */
  coverage: MarketCoverage;
  /** where the counts come from, one line per source */
  sources: string[];
}

export interface PlacementTable {
  rows: PlacementRow[];
  total: PlacementRow;
  dataKind: DataKind;
  cohort: string;
  schools: SchoolCoverage;
  sources: string[];
}

/** How two components of the index vary together within a graduate of one cohort. */
export interface CorrelationRow extends ComponentCorrelation {
  cohort: string;
}

/** Where the graduates of one specialty (or `total`) and cohort went: one row per outcome × destination. */
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
  /** ranks that the intervals of the gaps allow, both included */
  rankLow: number;
  rankHigh: number;
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

/** Gaps of a specialty's cohorts with what leads from one to the next. */
export interface CohortGapsRow extends Omit<SpecialtyGaps, 'specialty' | 'asPlanned'> {
  key: RowKey;
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
  /** how components of the index vary together within a graduate, by cohort (ascending): what its intervals were made with */
  'placement-correlations': CorrelationRow[];
  /** one table per quarter (ascending) */
  'postings/sector': PostingsTable[];
  'postings/occupation': PostingsTable[];
  'registered-demand/sector': RegisteredDemandTable[];
  'registered-demand/occupation': RegisteredDemandTable[];
  flows: FlowRow[];
  'most-wanted': MostWantedRow[];
  programmes: ProgrammeEntry[];
  schools: SchoolEntry[];
  guidance: PublishedGuidance[];
  /** gaps of the cohort in school and of the next if every intake stays, shortest first; what a plan makes of them is the plan's */
  'cohort-gaps': CohortGapsRow[];
  /** of which files figures are made that rest on several kinds of them */
  'figure-sources': FigureSourcesRow[];
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
