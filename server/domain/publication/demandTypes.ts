import type { ForecastArea } from '../city/forecastArea.ts';
import type { DataKind } from '../facts/dataKind.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { RowKey } from '../facts/rowKey.ts';
import type { FieldAccuracy } from '../forecast/forecastAccuracy.ts';
import type { JudgedForecast } from '../forecast/judgeAssociations.ts';
import type { ForecastMethod, RelativeError } from '../forecast/types.ts';
import type { PayQuantiles } from '../indicators/payQuantiles.ts';

/** Advertisements of one occupation or sector in the quarter in which they were opened. */
export interface PostingsRow {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** null: not told, since so few could be one employer's */
  advertisements: number | null;
  /** persons wanted, over the advertisements that say so; null: none does, or not told */
  headcount: number | null;
  /** advertisements that say how many; null: not told */
  headcountKnown: number | null;
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
  /** null: not told, as is the headcount: it is that of too few employers */
  registrations: number | null;
  /** different employers; does not add up over rows, an employer may want people of several */
  employers: number;
  /** persons wanted; null: not told */
  headcount: number | null;
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
  /** persons; intervals of 80, 95 and 50 % around the same value, error of the forecast and spread of k in each */
  years: {
    year: string;
    persons: Estimate;
    wide: Estimate;
    narrow: Estimate;
    /** of forecasts of a year like this one, pooled over the rows; null: no track record */
    relativeError: RelativeError | null;
  }[];
  method: ForecastMethod;
  /** quarters on record */
  quarters: number;
  /** of a specialty: local matched hires a year of the latest cohorts, beside the demand; null: not counted */
  hires: number | null;
  /** of a specialty: local supply of the cohorts on record, persons; empty for what nobody graduated in */
  supply: { year: string; persons: number }[];
  /** occupations it comes from, persons a year, largest first */
  from: { occupation: string; persons: number }[];
}

/** Forecasts of one grouping. `total` is the city; rows sum to it, those included that cannot be assessed. */
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

/** One association's forecast of a year's new vacancies; of the city's area: beside what came and what is forecast here. */
export interface AssociationRow extends JudgedForecast, ForecastArea {
  key: RowKey;
  nameZh: string;
  nameEn: string;
  /** new vacancies of the year as forecast here, persons; null: not forecast, or of another area */
  forecast: Estimate | null;
}

/** Graduates of one cohort beside the yearly openings that one association foresees for the city. */
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

export interface ForeseenTable extends ForecastArea {
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
