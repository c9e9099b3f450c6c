import type { Component } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import { TOTAL } from '../facts/rows.ts';
import type { PayQuantiles } from '../indicators/payQuantiles.ts';
import type { CorrelationRow, FlowRow, PlacementRow, PlacementTable } from '../publication/types.ts';
import { emptyCell, joinCells, type KeyedCount } from './cellKey.ts';
import { isSparse, type PersonRecord, type PersonRecords } from './crossTable.ts';
import { answerOf, isPaid, type Printer } from './keyedRecords.ts';
import { PERTURBATION_RULE } from './perturbationTable.ts';
import { withheldFigures } from './releasedFigures.ts';
import { releasedCrossRate, releasedPay } from './releasedRate.ts';

const ASKED = ['matched', 'stable', 'insured', 'contract', 'local', 'leaving'] as const;

/**
 * Placement by occupation, an attribute of graduates: counts by their key, rates from the printed numerator and denominator, pay
 * and answers of so many records as are printed. A row that is printed as nobody is left out, since a row says that somebody is.
 */
export function protectOccupations(
  table: PlacementTable,
  records: PersonRecords,
  printer: Printer,
): PlacementTable {
  const occupationOf = ({ occupation = '' }: PersonRecord) => (occupation === '' ? null : occupation);
  const cells = printer.count(records, occupationOf);
  if (isSparse(cells.values()))
    return { ...table, rows: table.rows.map((row) => sparse(withheldFigures(row, null))) };
  const counts = new Map<string, Map<string, KeyedCount>>();
  const countOf = (name: string, holds: (record: PersonRecord) => boolean) =>
    counts.set(
      name,
      printer.count(records, (record) => (holds(record) ? occupationOf(record) : null)),
    );
  for (const code of ASKED) {
    countOf(code, (record) => answerOf(record, code) === true);
    countOf(`${code} known`, (record) => answerOf(record, code) !== null);
  }
  countOf('pay', isPaid);
  countOf('satisfaction', ({ satisfaction }) => satisfaction !== '');
  const rows = table.rows.flatMap((row) => {
    const occupation = row.key.occupation ?? '';
    const graduates = printer.print(cells.get(occupation));
    if (graduates === 0) return [];
    const printed = new Map(
      [...counts].map(([name, of]) => [name, printer.print(of.get(occupation))] as const),
    );
    return [releasedRow(row, graduates, printed)];
  });
  return { ...table, rows };
}

function releasedRow(
  row: PlacementRow,
  graduates: number,
  printed: ReadonlyMap<string, number>,
): PlacementRow {
  const figures = { ...row.figures };
  for (const code of ASKED) {
    if (figures[code].state === 'not_applicable') continue;
    const rate = { count: printed.get(code) ?? 0, n: printed.get(`${code} known`) ?? 0 };
    figures[code] = releasedCrossRate(rate, figures[code].level, PERTURBATION_RULE.variance);
  }
  // the number of records is a count as well, and the threshold goes by the printed one
  const of = (figure: Estimate, n: number) =>
    figure.value === null ? { ...figure, n: 0 } : n < 10 ? withFew(figure) : { ...figure, n };
  const paid = printed.get('pay') ?? 0;
  const payOf = (figure: Estimate) => releasedPay(of(figure, paid), null);
  figures.salary = payOf(figures.salary);
  figures.satisfaction = of(figures.satisfaction, printed.get('satisfaction') ?? 0);
  figures.index = of(figures.index, graduates);
  const { p10, p25, median, p75, p90 } = row.pay;
  const pay: PayQuantiles = {
    p10: payOf(p10),
    p25: payOf(p25),
    median: payOf(median),
    p75: payOf(p75),
    p90: payOf(p90),
  };
  return { ...row, graduates, figures, pay, rank: figures.index.value === null ? null : row.rank };
}

const withFew = ({ level }: Estimate) => missing('suppressed', 0, level, 'few_records');

function sparse(row: PlacementRow): PlacementRow {
  const figures = Object.entries(row.figures).map(([code, figure]) => [
    code,
    figure.state === 'suppressed' ? { ...figure, note: 'sparse_table' } : figure,
  ]);
  return { ...row, figures: Object.fromEntries(figures) as PlacementRow['figures'] };
}

/** Flows of one cohort, by the key of their cells. A table of which most cells are of one or two graduates is left out. */
export function protectFlows(rows: readonly FlowRow[], records: PersonRecords, printer: Printer): FlowRow[] {
  const cellOf = (specialty: string, outcome: string, place: string) =>
    JSON.stringify([specialty, outcome, place]);
  const cells = printer.count(records, ({ specialty = '', outcome = '', place = '' }) =>
    cellOf(specialty, outcome, place),
  );
  const totals = printer.count(records, ({ outcome = '', place = '' }) => cellOf(TOTAL, outcome, place));
  const told = (of: ReadonlyMap<string, KeyedCount>) => (isSparse(of.values()) ? null : of);
  const tables = [told(totals), told(cells)] as const;
  return rows.flatMap((row) => {
    const subject = row.key.specialty ?? '';
    const of = tables[subject === TOTAL ? 0 : 1];
    if (!of) return [];
    const graduates = printer.print(of.get(cellOf(subject, row.outcome, row.place)));
    return graduates === 0 ? [] : [{ ...row, graduates }];
  });
}

/** Perturbs hires of a specialty a year. @returns null where they are not counted, or records do not make up what was counted */
export type PerturbedHires = (hires: number | null, specialty: string) => number | null;

/** Most cohorts that hires are the mean of. */
const HIRE_COHORTS = 3;

/** Hires a year as the printed count of their records, over the cohorts that they are the mean of. */
export function perturbedHires(
  cohorts: ReadonlyMap<string, PersonRecords>,
  printer: Printer,
): PerturbedHires {
  const years = [...cohorts].sort(([a], [b]) => (a < b ? -1 : 1));
  const bySpecialty = ({ specialty = '' }: PersonRecord) => specialty;
  const cells = years.map(([, records]) => ({
    taught: printer.count(records, bySpecialty),
    hires: printer.count(records, (record) => (isHire(record) ? bySpecialty(record) : null)),
  }));
  return (hires, specialty) => {
    if (hires === null) return null;
    const known = cells.filter(({ taught }) => taught.has(specialty)).toReversed();
    for (let first = 0; first < known.length; first++)
      for (let length = HIRE_COHORTS; length > 0; length--) {
        const window = known.slice(first, first + length);
        const cell = window.reduce(
          (sum, one) => joinCells(sum, one.hires.get(specialty) ?? emptyCell()),
          emptyCell(),
        );
        if (window.length === length && Math.abs(cell.count / length - hires) < 1e-9)
          return printer.print(cell) / length;
      }
    return null;
  };
}

/** Two components of one cohort: both counts that the overlap is made of are printed as perturbed. */
export function protectCorrelation(
  row: CorrelationRow,
  records: PersonRecords,
  printer: Printer,
): CorrelationRow {
  const known = (...components: readonly Component[]) =>
    printer
      .count(records, (record) => (components.every((one) => isKnown(record, one)) ? 'known' : null))
      .get('known');
  const both = printer.print(known(row.first, row.second));
  const parts = [known(row.first), known(row.second)].map((cell) => printer.print(cell));
  const rarer = Math.min(...parts);
  return {
    ...row,
    records: both,
    overlap: rarer > 0 ? Math.min(1, both / rarer) : 0,
    correlation: both >= 10 ? row.correlation : null,
  };
}

function isKnown(record: PersonRecord, component: Component): boolean {
  if (component === 'outcome') return true;
  if (component === 'salary') return isPaid(record);
  if (component === 'satisfaction') return record.satisfaction !== '';
  return answerOf(record, component) !== null;
}

function isHire(record: PersonRecord): boolean {
  return record.area === 'local' && answerOf(record, 'matched') === true;
}
