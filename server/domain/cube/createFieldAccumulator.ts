import type { DataKind } from '../facts/dataKind.ts';
import { quarterOfDate } from '../facts/period.ts';
import type { DemandRow, EnrolmentRow, MarketRow, OutcomeReturnRow, PostingRow } from '../facts/rows.ts';
import { payMidpoint } from '../import/pay/payMidpoint.ts';
import type { Accumulator } from './accumulator.ts';
import { assembleBlock } from './assembleBlock.ts';
import { UNKNOWN } from './block.ts';
import { FAMILY_DEFINITIONS, type FactFamily } from './families.ts';
import { payBin } from './payBins.ts';

/** Cells of one period, as they came in. */
interface Cells {
  labels: string[][];
  columns: number[][];
  /** bin of every row's pay; null where it has none */
  bins: (number | null)[];
}

/** Collects rows of a family with one cube and whole-number fields: market, returns, enrolment, postings, demand. */
export function createFieldAccumulator<Row>(fields: Fields<Row>, dataKind: DataKind): Accumulator<Row> {
  const { cubes, measures } = FAMILY_DEFINITIONS[fields.family];
  const dims = cubes[0] as readonly string[];
  const names = measures.map((measure) => measure.name);
  const periods = new Map<string, Cells>();

  function cellsOf(period: string): Cells {
    let cells = periods.get(period);
    if (!cells) {
      cells = { labels: dims.map(() => []), columns: names.map(() => []), bins: [] };
      periods.set(period, cells);
    }
    return cells;
  }

  return {
    add(row) {
      const cells = cellsOf(fields.period(row));
      fields.labels(row).forEach((label, d) => {
        cells.labels[d]?.push(label);
      });
      const pay = fields.pay?.(row) ?? null;
      cells.bins.push(pay === null ? null : payBin(pay));
      const values = fields.measures(row);
      measures.forEach((measure, m) => {
        const field = fieldCounted(measure.name);
        cells.columns[m]?.push(field === null ? (values[measure.name] ?? 0) : knownCount(values[field]));
      });
    },
    *blocks() {
      for (const period of [...periods.keys()].sort()) {
        const cells = cellsOf(period);
        periods.delete(period);
        const count = cells.columns[0]?.length ?? 0;
        const everyCell = Array.from({ length: count }, (_, cell) => cell);
        yield assembleBlock({
          key: { family: fields.family, dims, dataKind, period },
          cells: count,
          labels: cells.labels,
          codes: dims.map(() => everyCell),
          measures: names,
          columns: cells.columns,
          pay: fields.pay ? looseBins(cells.bins) : null,
        });
      }
    },
  };
}

/** Every row is a cell with one pay or none, before equal cells are added up. */
function looseBins(bins: readonly (number | null)[]) {
  const known = bins.filter((bin) => bin !== null);
  const starts = [0];
  for (const bin of bins) starts.push((starts.at(-1) as number) + (bin === null ? 0 : 1));
  return { starts, bins: known, counts: known.map(() => 1) };
}

/** The field that a measure `…_known` counts; null when it is not such a measure. */
function fieldCounted(name: string): string | null {
  return name.endsWith('_known') ? name.slice(0, -'_known'.length) : null;
}

function knownCount(value: number | null | undefined): number {
  return value === null || value === undefined ? 0 : 1;
}

/** How a row of a family becomes a cell: its block, its labels, and its measures (null: not collected). */
export interface Fields<Row> {
  family: FactFamily;
  period: (row: Row) => string;
  labels: (row: Row) => string[];
  measures: (row: Row) => Record<string, number | null>;
  /** monthly pay that goes into the histogram, yuan; left out where the family has none */
  pay?: (row: Row) => number | null;
}

export const marketFields: Fields<MarketRow> = {
  family: 'market',
  period: (row) => row.period,
  labels: (row) => [row.region, row.occupation],
  measures: (row) => ({
    rows: 1,
    vacancies: row.vacancies,
    seekers: row.seekers,
    employers: row.employers,
    new_vacancies: row.newVacancies,
    new_seekers: row.newSeekers,
  }),
};

export const returnFields: Fields<OutcomeReturnRow> = {
  family: 'returns',
  period: (row) => row.cohort,
  labels: (row) => [row.school, row.specialty],
  measures: (row) => ({
    rows: 1,
    graduates: row.graduates,
    enterprises: row.enterprises,
    self_employed: row.selfEmployed,
    further_study: row.furtherStudy,
    other_employed: row.otherEmployed,
    matched: row.matched,
    contract: row.contract,
    insured: row.insured,
    local: row.local,
    elsewhere: row.elsewhere,
    abroad: row.abroad,
    primary: row.primary,
    secondary: row.secondary,
    tertiary: row.tertiary,
    pay_below_2000: row.payBelow2000,
    pay_2000_3000: row.pay2000to3000,
    pay_3000_4000: row.pay3000to4000,
    pay_above_4000: row.payAbove4000,
  }),
};

/** Unclassified advertisements are a cell of their own, so that every total has them. */
export const postingFields: Fields<PostingRow> = {
  family: 'postings',
  period: (row) => quarterOfDate(row.opened),
  labels: (row) => [row.region, row.occupation ?? UNKNOWN],
  measures: (row) => ({
    advertisements: 1,
    headcount: row.headcount,
    // not a measure of its own: only counted where it is known
    pay: payMidpoint({ low: row.payLow, high: row.payHigh }),
  }),
  pay: (row) => payMidpoint({ low: row.payLow, high: row.payHigh }),
};

export const demandFields: Fields<DemandRow> = {
  family: 'demand',
  period: (row) => quarterOfDate(row.from),
  labels: (row) => [row.region, row.occupation, row.creditCode],
  measures: (row) => ({
    registrations: 1,
    headcount: row.headcount,
    // not a measure of its own: only counted where it is known
    pay: payMidpoint({ low: row.payLow, high: row.payHigh }),
  }),
  pay: (row) => payMidpoint({ low: row.payLow, high: row.payHigh }),
};

/** Intake figures count at the stage `intake`, graduates at `graduated`; pupils on roll at every stage before. */
export const enrolmentFields: Fields<EnrolmentRow> = {
  family: 'enrolment',
  period: (row) => row.entryYear,
  labels: (row) => [row.school, row.specialty],
  measures: (row) => ({
    rows: 1,
    ...(row.stage === 'intake'
      ? { planned: row.planned, applications: row.applications, enrolled: row.enrolled }
      : {}),
    ...(row.stage === 'graduated' ? { graduated: row.graduated } : { [`on_roll_${row.stage}`]: row.onRoll }),
  }),
};
