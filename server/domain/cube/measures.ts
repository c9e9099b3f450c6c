import { ASKED, knownOf, measuresOf } from './outcomeCounts.ts';

/**
 * How a measure adds up over time. A `flow` (graduates, new vacancies) sums over periods; a `stock` (effective
 * vacancies and seekers of a quarter) is averaged over the periods in which it is known, never summed.
 */
export type TimeRule = 'flow' | 'stock';

/** One additive column of a cube. Cells hold whole numbers: the unit times `scale`, so that sums are exact. */
export interface Measure {
  name: string;
  rule: TimeRule;
  /** stored = value × scale; slices give the value back */
  scale: number;
  /** the measure that counts the rows in which this one is known; null: always known */
  known: string | null;
}

function flow(name: string, scale = 1, known: string | null = null): Measure {
  return { name, rule: 'flow', scale, known };
}

/** A field that may be absent: its sum, and beside it the number of rows that carried it. */
function optional(names: readonly string[], rule: TimeRule = 'flow'): Measure[] {
  return names.flatMap((name) => [{ name, rule, scale: 1, known: `${name}_known` }, flow(`${name}_known`)]);
}

/** Pay in 1/100 yuan, satisfaction in 1/100 point: the finest grain a file may carry. */
export const HUNDREDTHS = 100;

/** One row is one graduate; `pay` is counted over the employed, and so is what is asked of their jobs (method §2). */
export const OUTCOME_MEASURES: readonly Measure[] = [
  flow('graduates'),
  flow('placed'),
  flow('strict'),
  flow('employed'),
  ...ASKED.flatMap((name) =>
    measuresOf(name).map((measure) => flow(measure, 1, measure === name ? knownOf(name) : null)),
  ),
  flow('pay_known'),
  flow('satisfaction_known'),
  flow('pay', HUNDREDTHS, 'pay_known'),
  flow('satisfaction', HUNDREDTHS, 'satisfaction_known'),
  flow('satisfaction_squares', HUNDREDTHS ** 2, 'satisfaction_known'),
];

/** Over the graduates of whom two components of the index are known: sums of the first, the second, squares, products. */
export const ANSWER_MEASURES: readonly Measure[] = [
  flow('graduates'),
  flow('first'),
  flow('second'),
  flow('first_squares'),
  flow('second_squares'),
  flow('products'),
];

/** One row is a period × region × occupation of a quarterly return; `rows` keeps a row of nothing but gaps. */
export const MARKET_MEASURES: readonly Measure[] = [
  flow('rows'),
  ...optional(['vacancies', 'seekers', 'employers'], 'stock'),
  ...optional(['new_vacancies', 'new_seekers']),
];

/** One row is one advertisement, in the quarter in which it was opened. Never added to the vacancies of a return. */
export const POSTING_MEASURES: readonly Measure[] = [
  flow('advertisements'),
  ...optional(['headcount']),
  flow('pay_known'),
];

/**
 * One row is a registered need of an employer. It counts once, in the quarter in which it begins, however long it
 * stands: registrations and headcount are flows, and nothing of them is a stock. Never added to the vacancies of a
 * return or to advertisements, which may speak of the same places.
 */
export const DEMAND_MEASURES: readonly Measure[] = [
  flow('registrations'),
  flow('headcount'),
  flow('pay_known'),
];

/** The official aggregate columns of 就业统计表. */
export const RETURN_MEASURES: readonly Measure[] = [
  flow('rows'),
  flow('graduates'),
  ...optional([
    'enterprises',
    'self_employed',
    'further_study',
    'other_employed',
    'matched',
    'contract',
    'insured',
    'local',
    'elsewhere',
    'abroad',
    'primary',
    'secondary',
    'tertiary',
    'pay_below_2000',
    'pay_2000_3000',
    'pay_3000_4000',
    'pay_above_4000',
  ]),
];

/** Stages stand side by side as columns of one entry year. */
export const ENROLMENT_MEASURES: readonly Measure[] = [
  flow('rows'),
  ...optional([
    'planned',
    'applications',
    'enrolled',
    'on_roll_intake',
    'on_roll_year1',
    'on_roll_year2',
    'on_roll_year3',
    'on_roll_year4',
    'on_roll_year5',
    'graduated',
  ]),
];
