import type { Estimate } from '../facts/estimate.ts';
import type { AssociationRow, ForecastRow, ForecastTable } from '../publication/demandTypes.ts';
import type { MostWantedRow, PublicationTables, PublishedGuidance } from '../publication/types.ts';
import type { PersonRecords } from './crossTable.ts';
import { isPaid, type Printer } from './keyedRecords.ts';
import type { PerturbedHires } from './protectCross.ts';
import { withheld } from './protectMarket.ts';
import { releasedPay } from './releasedRate.ts';

/** What models and judgements are worked out of, as it came out. */
export interface ReleasedParts {
  /** cells of the market that are hidden, by quarter */
  hidden: ReadonlyMap<string, ReadonlySet<string>>;
  /** the protected tables that stand in rows of others again */
  market: Pick<PublicationTables, 'supply-demand/specialty'>;
  placement: Pick<PublicationTables, 'placement/specialty' | 'placement/sector'>;
  hires: PerturbedHires;
  cohorts: ReadonlyMap<string, PersonRecords>;
  printer: Printer;
}

type ModelTable =
  | 'most-wanted'
  | 'guidance'
  | `forecast/${'sector' | 'specialty' | 'occupation'}`
  | 'association-forecasts'
  | `foreseen/${'sector' | 'specialty'}`;

/** Cohorts whose pay is taken together in the list of the most wanted. */
const PAY_COHORTS = 3;

/** What is worked out of the market and of graduates, as it may be told beside what the same release tells of these. */
export function protectModels(
  tables: PublicationTables,
  parts: ReleasedParts,
): Pick<PublicationTables, ModelTable> {
  const lately = hiddenLately(parts.hidden);
  const forecast = (by: 'sector' | 'specialty' | 'occupation') =>
    tables[`forecast/${by}`].map((table) => forecastTable(table, by, lately, parts));
  const foreseen = (by: 'sector' | 'specialty') => {
    const rows = parts.placement[`placement/${by}`].at(-1)?.rows ?? [];
    const counts = new Map(rows.map(({ key, graduates }) => [key[by], graduates]));
    return tables[`foreseen/${by}`].map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.graduates !== null && counts.get(row.key[by]) === null
          ? { ...row, graduates: null, ratio: withheld(row.ratio) }
          : row,
      ),
    }));
  };
  return {
    'most-wanted': mostWanted(tables['most-wanted'], parts),
    guidance: tables.guidance.map((row) => guidanceRow(row, lately, parts)),
    'forecast/sector': forecast('sector'),
    'forecast/specialty': forecast('specialty'),
    'forecast/occupation': forecast('occupation'),
    'association-forecasts': tables['association-forecasts'].map((row) =>
      associationRow(row, lately, parts.hidden),
    ),
    'foreseen/sector': foreseen('sector'),
    'foreseen/specialty': foreseen('specialty'),
  };
}

/** Cells that are hidden in one of the four latest quarters, of which the next are foreseen. */
function hiddenLately(hidden: ReleasedParts['hidden']): ReadonlySet<string> {
  const periods = [...hidden.keys()].filter((period) => period.includes('Q')).sort();
  return new Set(periods.slice(-4).flatMap((period) => [...(hidden.get(period) ?? [])]));
}

function isHiddenIn(hidden: ReleasedParts['hidden'], cell: string, year: string): boolean {
  return [...hidden].some(([period, cells]) => period.startsWith(year) && cells.has(cell));
}

/** An occupation whose vacancies are hidden is not in the list: its rank would tell how many they are. */
function mostWanted(
  rows: readonly MostWantedRow[],
  { hidden, cohorts, printer }: ReleasedParts,
): MostWantedRow[] {
  const years = [...cohorts.keys()].sort().slice(-PAY_COHORTS);
  const records = new Map(years.flatMap((year) => [...(cohorts.get(year) ?? [])]));
  const paid = printer.count(records, (record) => (isPaid(record) ? (record.occupation ?? null) : null));
  return rows
    .filter(({ key }) => !hidden.get(key.period ?? '')?.has(`occupation ${key.occupation}`))
    .map((row) => ({
      ...row,
      pay:
        row.pay.value === null
          ? row.pay
          : releasedPay({ ...row.pay, n: printer.print(paid.get(row.key.occupation ?? '')) }, null),
    }));
}

function guidanceRow(
  row: PublishedGuidance,
  lately: ReadonlySet<string>,
  { market, placement, hires }: ReleasedParts,
): PublishedGuidance {
  const specialty = row.key.specialty ?? '';
  const inMarket = market['supply-demand/specialty']
    .at(-1)
    ?.rows.find(({ key }) => key.specialty === specialty);
  const placed = placement['placement/specialty'].at(-1)?.rows.find(({ key }) => key.specialty === specialty);
  const isHidden = inMarket?.ratio.state === 'suppressed';
  const index = placed && !placed.cohorts ? placed.figures.index : null;
  return {
    ...row,
    ratio: isHidden ? withheld(row.ratio) : row.ratio,
    direction: isHidden ? null : row.direction,
    index: index ?? withheldWhereTold(row.index),
    reasons:
      index?.value == null ? row.reasons.filter(({ code }) => !code.startsWith('quality_')) : row.reasons,
    hires: hires(row.hires, specialty),
    demandFrom: withoutHidden(row.demandFrom, lately),
    balanceFrom: withoutHidden(row.balanceFrom, lately),
  };
}

const withheldWhereTold = (figure: Estimate) =>
  figure.value === null ? figure : withheld(figure, 'few_records');

/** Parts of a whole without hidden occupations; one alone would be what is left, so that the smallest goes with it. */
function withoutHidden<Part extends { occupation: string; persons: number }>(
  parts: readonly Part[],
  lately: ReadonlySet<string>,
): Part[] {
  const told = parts.filter(({ occupation }) => !lately.has(`occupation ${occupation}`));
  return told.length === parts.length - 1 ? told.slice(0, -1) : told;
}

function forecastTable(
  table: ForecastTable,
  by: 'sector' | 'specialty' | 'occupation',
  lately: ReadonlySet<string>,
  { hidden, hires }: ReleasedParts,
): ForecastTable {
  const protect = (row: ForecastRow, cell: string): ForecastRow => {
    const unknown = lately.has(cell);
    const none = (figure: Estimate) => (unknown && figure.value !== null ? withheld(figure) : figure);
    return {
      ...row,
      history: row.history.filter(({ year }) => !isHiddenIn(hidden, cell, year)),
      years: row.years.map((one) => ({
        ...one,
        persons: none(one.persons),
        wide: none(one.wide),
        narrow: none(one.narrow),
        relativeError: unknown ? null : one.relativeError,
      })),
      hires: hires(row.hires, row.key.specialty ?? ''),
      from: withoutHidden(row.from, lately),
    };
  };
  return {
    ...table,
    rows: table.rows.map((row) => protect(row, `${by} ${row.key[by]}`)),
    total: protect(table.total, 'city'),
  };
}

function associationRow(
  row: AssociationRow,
  lately: ReadonlySet<string>,
  hidden: ReleasedParts['hidden'],
): AssociationRow {
  const cell = row.key.sector === undefined ? `occupation ${row.key.occupation}` : `sector ${row.key.sector}`;
  const came = isHiddenIn(hidden, cell, row.year)
    ? { actual: null, inBand: null, error: null, ownError: null }
    : {};
  const forecast = row.forecast && lately.has(cell) ? withheld(row.forecast) : row.forecast;
  return { ...row, ...came, forecast };
}
