import { EMPLOYED, type Outcome, PLACED } from '../facts/outcome.ts';
import type { OutcomeRow } from '../facts/rows.ts';
import type { PlaceOfWork } from './placeOfWork.ts';

/** The answer of one graduate to a yes-no question; null: it is not known, or the question does not arise. */
type Answer = (row: OutcomeRow, place: PlaceOfWork | null) => boolean | null;

interface Question {
  answer: Answer;
  /** the difference that an import makes names its measure, by a sentence `measure.outcomes.<name>` or a column's name */
  inDifference?: true;
}

/** A question about the job, which only the employed have (method §2). */
function ofEmployed(answer: Answer): Answer {
  return (row, place) => (EMPLOYED.has(row.outcome) ? answer(row, place) : null);
}

/**
 * What is asked of every graduate. A question is counted as two measures: `<name>`, the graduates of whom the answer
 * is yes, and `<name>_known`, those of whom it is known. A question may read the outcome, the answers and the place
 * of work, and nothing else of a row. A new one is an entry here; stored cubes are made anew at the next start.
 */
const QUESTIONS = {
  matched: { answer: ofEmployed((row) => row.matched), inDifference: true },
  contract: { answer: ofEmployed((row) => row.contract), inDifference: true },
  insured: { answer: ofEmployed((row) => row.insured), inDifference: true },
  local: { answer: ofEmployed((_, place) => place && place === 'local'), inDifference: true },
  leaving: { answer: ofEmployed((_, place) => place && place === 'elsewhere') },
  status6: { answer: (row) => row.status6, inDifference: true },
  status12: { answer: (row) => row.status12, inDifference: true },
  /** the twelve-month status, or the six-month one where only that is known */
  stable: { answer: (row) => row.status12 ?? row.status6, inDifference: true },
} satisfies Record<string, Question>;

export type Asked = keyof typeof QUESTIONS;

/** The questions in the order in which their measures stand in a cell. */
export const ASKED = Object.keys(QUESTIONS) as readonly Asked[];

/** Questions whose measures the difference that an import makes leaves out: another says the same change. */
export const NOT_IN_DIFFERENCE: ReadonlySet<string> = new Set(
  ASKED.filter((name) => !(QUESTIONS[name] as Question).inDifference),
);

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
      const answer = QUESTIONS[name].answer(row, place);
      return [Number(answer === true), Number(answer !== null)];
    }),
    Number(employed && row.pay !== null),
    Number(row.satisfaction !== null),
  ];
}
