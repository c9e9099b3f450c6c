import type { DemandOutlook, Estimate, SupplyOutlook, YearActual } from '../types.ts';

/** One year of one line: as it was, or as it is forecast with its interval. */
export interface FanPoint {
  year: number;
  /** index of its row in the figure's table */
  row: number;
  value: number;
  /** null: it was so */
  forecast: Estimate | null;
}

export interface FanRow {
  year: string;
  demand: number | null;
  demandForecast: DemandOutlook | null;
  supply: number | null;
  supplyForecast: Estimate | null;
}

export interface FanSeries {
  rows: FanRow[];
  demand: FanPoint[];
  supply: FanPoint[];
  /** year up to which demand is on record, at the latest: a dashed line parts it from the forecast */
  now: number;
  /** the year that is decided about, and last one drawn */
  end: number;
}

export interface FanInput {
  demand: { history: readonly YearActual[]; years: readonly DemandOutlook[] };
  supply: { history: readonly YearActual[]; years: readonly SupplyOutlook[] };
  graduationYear: string;
  /** latest period on record, e.g. `2026Q3` */
  period: string;
}

/**
 * Demand and supply by year up to the graduation year. What is on record goes before what is forecast of the same year.
 * Forecasts that are missing have no point; their reason stands in the table.
 */
export function fanSeries({ demand, supply, graduationYear, period }: FanInput): FanSeries {
  const end = Number(graduationYear);
  const rows = new Map<number, FanRow>();
  const rowOf = (year: string): FanRow => {
    const found = rows.get(Number(year)) ?? {
      year,
      demand: null,
      demandForecast: null,
      supply: null,
      supplyForecast: null,
    };
    rows.set(Number(year), found);
    return found;
  };
  for (const { year, persons } of demand.history) rowOf(year).demand = persons;
  for (const outlook of demand.years) {
    if (Number(outlook.year) <= end) rowOf(outlook.year).demandForecast = outlook;
  }
  for (const { year, persons } of supply.history) rowOf(year).supply = persons;
  for (const { year, persons } of supply.years) {
    if (Number(year) <= end) rowOf(year).supplyForecast = persons;
  }
  const ascending = [...rows].sort(([a], [b]) => a - b);
  const points = (was: (row: FanRow) => number | null, willBe: (row: FanRow) => Estimate | null) =>
    ascending.flatMap(([year, row], index): FanPoint[] => {
      const known = was(row);
      if (known !== null) return [{ year, row: index, value: known, forecast: null }];
      const forecast = willBe(row);
      return forecast && forecast.value !== null
        ? [{ year, row: index, value: forecast.value, forecast }]
        : [];
    });
  return {
    rows: ascending.map(([, row]) => row),
    demand: points(
      (row) => row.demand,
      (row) => row.demandForecast?.persons ?? null,
    ),
    supply: points(
      (row) => row.supply,
      (row) => row.supplyForecast,
    ),
    now: Number(period.slice(0, 4)),
    end,
  };
}
