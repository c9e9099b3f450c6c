import { quarterOfDate } from '../facts/period.ts';
import type { DemandRow, EnrolmentRow, MarketRow, OutcomeReturnRow, PostingRow } from '../facts/rows.ts';
import { payMidpoint } from '../import/pay/payMidpoint.ts';
import { UNKNOWN } from './block.ts';
import type { Family } from './families.ts';

/** How a row of a family becomes a cell: its block, its labels, and its measures (null: not collected). */
export interface Fields<Row> {
  family: Family;
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
