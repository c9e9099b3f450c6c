import { EMPLOYED, type Outcome, PLACED } from '../facts/outcome.ts';
import type { OutcomeRow } from '../facts/rows.ts';
import type { PlaceOfWork } from './placeOfWork.ts';

/** A yes-no question about one graduate; null: the answer is not known, or the question does not arise. */
type Question = (row: OutcomeRow, place: PlaceOfWork | null) => boolean | null;

/** A question about the job, which only the employed have (method §2). */
function ofEmployed(question: Question): Question {
  return (row, place) => (EMPLOYED.has(row.outcome) ? question(row, place) : null);
}

/**
 * What is asked of every graduate. A question is counted as two measures: `<name>`, the graduates of whom the answer
 * is yes, and `<name>_known`, those of whom it is known. A question may read the outcome, the answers and the place
 * of work, and nothing else of a row. A new one is an entry here; stored cubes are made anew at the next start.
 */
const QUESTIONS = {
  matched: ofEmployed((row) => row.matched),
  contract: ofEmployed((row) => row.contract),
  insured: ofEmployed((row) => row.insured),
  local: ofEmployed((_, place) => place && place === 'local'),
  status6: (row) => row.status6,
  status12: (row) => row.status12,
  /** the twelve-month status, or the six-month one where only that is known */
  stable: (row) => row.status12 ?? row.status6,
} satisfies Record<string, Question>;

export type Asked = keyof typeof QUESTIONS;

/** The questions in the order in which their measures stand in a cell. */
export const ASKED = Object.keys(QUESTIONS) as readonly Asked[];

/** Of every question its two measures. */
export const ASKED_COUNTS = ASKED.flatMap((name) => [name, `${name}_known`] as const);

/** The counted measures of outcomes, in the order in which {@link outcomeCounts} gives them and cells hold them. */
export const COUNTED = [
  'graduates',
  'placed',
  'strict',
  'employed',
  ...ASKED_COUNTS,
  'pay_known',
  'satisfaction_known',
] as const;

/** The outcomes of the strict rate 协议和合同就业率. */
const STRICT: ReadonlySet<Outcome> = new Set<Outcome>(['contract', 'military_programme']);

/**
 * Which of one graduate's answers count, 0 or 1 each.
 *
 * @param place where the graduate works, seen from the city; null: not known
 */
export function outcomeCounts(row: OutcomeRow, place: PlaceOfWork | null): number[] {
  const employed = EMPLOYED.has(row.outcome);
  return [
    1,
    Number(PLACED.has(row.outcome)),
    Number(STRICT.has(row.outcome)),
    Number(employed),
    ...ASKED.flatMap((name) => {
      const answer = QUESTIONS[name](row, place);
      return [Number(answer === true), Number(answer !== null)];
    }),
    Number(employed && row.pay !== null),
    Number(row.satisfaction !== null),
  ];
}
