import type { DataKind, DemandOutlook, Estimate, Named, RowKey, YearActual } from '#lib/charts/types.ts';
import { ESTIMATE } from './fragments.ts';

export type ForecastMethod = 'combination' | 'ses' | 'parent' | 'seasonal_naive' | 'flat';

export interface ForecastRow extends Named {
  key: RowKey;
  history: YearActual[];
  supply: YearActual[];
  years: DemandOutlook[];
  method: ForecastMethod;
  relativeMase: number | null;
  quarters: number;
}

export interface HorizonAccuracy {
  yearsAhead: number;
  relativeMase: number | null;
  coverage80: number | null;
  coverage95: number | null;
  n: number;
  origins: number;
}

export interface AccuracyRow extends Named {
  key: RowKey;
  occupations: number;
  relativeMase: number | null;
  methods: { method: ForecastMethod; occupations: number }[];
  horizons: HorizonAccuracy[];
}

export interface AssociationRecord {
  association: string;
  forecasts: number;
  judged: number;
  hitRate: Estimate;
  meanError: number | null;
  meanAbsoluteError: number | null;
}

export interface AssociationForecast extends Named {
  key: RowKey;
  association: string;
  made: string;
  year: string;
  low: number | null;
  central: number;
  high: number | null;
  basis: string | null;
  actual: number | null;
  inBand: boolean | null;
  error: number | null;
  forecast: Estimate | null;
}

export interface AccuracyFigures {
  forecastAccuracy: { rows: AccuracyRow[]; dataKind: DataKind; period: string } | null;
  forecast: { sources: string[]; rows: ForecastRow[] } | null;
  associationForecasts: { rows: AssociationForecast[]; records: AssociationRecord[]; dataKind: DataKind };
}

/** Needs the fragment `E` beside it. */
export const FORECAST_ROW = `fragment FR on ForecastRow {
  key { region sector specialty occupation }
  nameZh nameEn method relativeMase quarters
  history { year persons }
  supply { year persons }
  years { year persons { ...E } wide { ...E } narrow { ...E } }
}`;

const ACCURACY_ROWS = `forecastAccuracy {
  period dataKind
  rows {
    key { region sector } nameZh nameEn occupations relativeMase
    methods { method occupations }
    horizons { yearsAhead relativeMase coverage80 coverage95 n origins }
  }
}`;

export const ACCURACY_QUERY = `query Accuracy {
  ${ACCURACY_ROWS}
  forecast(groupBy: sector) { sources rows { ...FR } }
  associationForecasts {
    dataKind
    records { association forecasts judged hitRate { ...E } meanError meanAbsoluteError }
    rows {
      key { sector occupation } nameZh nameEn association made year low central high basis
      actual inBand error forecast { ...E }
    }
  }
}
${ESTIMATE}
${FORECAST_ROW}`;
