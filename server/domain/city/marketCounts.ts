/** Persons and employers of one row of the market; null: not collected. */
export interface MarketCounts {
  vacancies: number | null;
  seekers: number | null;
  employers: number | null;
  /** vacancies that were new in the period (a flow) */
  newVacancies: number | null;
}

export const MARKET_FIELDS = ['vacancies', 'seekers', 'employers', 'newVacancies'] as const;
export type MarketField = (typeof MARKET_FIELDS)[number];

export const NOTHING_COLLECTED: MarketCounts = {
  vacancies: null,
  seekers: null,
  employers: null,
  newVacancies: null,
};

/** Sums field by field; what is null everywhere stays null. */
export function addCounts(rows: Iterable<MarketCounts>): MarketCounts {
  const sum = { ...NOTHING_COLLECTED };
  for (const row of rows) {
    for (const field of MARKET_FIELDS) {
      const value = row[field];
      if (value !== null) sum[field] = (sum[field] ?? 0) + value;
    }
  }
  return sum;
}
