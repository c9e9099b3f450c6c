import type { MarketCoverage } from '../domain/city/marketCoverage.ts';

/**
 * A table of the publication in the form of rows: tables by period or cohort are laid one after the other, and a row
 * with figures of several years or horizons becomes one row for each.
 */
export function tableRows(table: readonly object[]): object[] {
  return laidOut(table).flatMap(oneEach);
}

function laidOut(table: readonly object[]): object[] {
  return table.flatMap((part) => {
    if (!('rows' in part && 'total' in part)) return [part];
    const {
      rows,
      total,
      sources: _,
      dataKind: __,
      yearOnYear,
      unclassified,
      coverage,
      ...time
    } = part as {
      rows: object[];
      total: object;
      sources?: unknown;
      dataKind?: unknown;
      yearOnYear?: object;
      unclassified?: object;
      coverage?: MarketCoverage;
    };
    const known = coverage && {
      counties: coverage.expected,
      countiesMissing: coverage.missing.map(({ code }) => code),
    };
    // said of the total alone, so that its columns stand behind everybody's
    const ofTotal = yearOnYear ? { ...total, ...known, yearOnYear } : { ...total, ...known };
    return [
      ...rows.map((row) => ({ ...time, row: 'part', ...row, ...known })),
      ...(unclassified ? [{ ...time, row: 'unclassified', ...unclassified }] : []),
      { ...time, row: 'total', ...ofTotal },
    ];
  });
}

/** Figures of a row by year: as they were, then as they are forecast; or by horizon. */
interface ManyFold {
  history?: { year: string; persons: number }[];
  years?: object[];
  supply?: { year: string; persons: number }[];
  horizons?: object[];
}

function oneEach(row: object): object[] {
  const { history, years, supply, horizons, ...own } = row as ManyFold;
  if (history && years) {
    return [
      ...(supply ?? []).map(({ year, persons }) => ({ ...own, figure: 'supply', year, persons })),
      ...history.map(({ year, persons }) => ({ ...own, figure: 'actual', year, persons })),
      ...years.map((year) => ({ ...own, figure: 'forecast', ...year })),
    ];
  }
  return horizons ? horizons.map((horizon) => ({ ...own, horizon })) : [row];
}
