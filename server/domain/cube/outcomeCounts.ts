import type { Answers } from '../facts/answers.ts';
import { EMPLOYED, type Outcome, PLACED } from '../facts/outcome.ts';
import type { OutcomeRow } from '../facts/rows.ts';
import type { PlaceOfWork } from './placeOfWork.ts';

/** What a question may read of a graduate: what a packed pattern of answers is made of. */
type Asker = Answers & Pick<OutcomeRow, 'outcome'>;

/** The answer of one graduate to a yes-no question; null: it is not known, or the question does not arise. */
type Answer = (row: Asker, place: PlaceOfWork | null) => boolean | null;

interface Question {
  answer: Answer;
  /** the question that is known of the very same graduates, whose count of them serves for this one as well */
  knownWith?: 'local';
  /** the difference that an import makes names its measure, by a sentence `measure.outcomes.<name>` or a column's name */
  inDifference?: true;
}

/** A question about the job, which only the employed have (method §2). */
function ofEmployed(answer: Answer): Answer {
  return (row, place) => (EMPLOYED.has(row.outcome) ? answer(row, place) : null);
}

/**
 * What is asked of every graduate. A question is counted as two measures: `<name>`, the graduates of whom the answer
 * is yes, and `<name>_known`, those of whom it is known. A new one is an entry here; stored cubes are made anew at the
 * next start.
 */
const QUESTIONS = {
  matched: { answer: ofEmployed((row) => row.matched), inDifference: true },
  contract: { answer: ofEmployed((row) => row.contract), inDifference: true },
  insured: { answer: ofEmployed((row) => row.insured), inDifference: true },
  local: { answer: ofEmployed((_, place) => place && place === 'local'), inDifference: true },
  leaving: { answer: ofEmployed((_, place) => place && place === 'elsewhere'), knownWith: 'local' },
  status6: { answer: (row) => row.status6, inDifference: true },
  status12: { answer: (row) => row.status12, inDifference: true },
  /** the twelve-month status, or the six-month one where only that is known */
  stable: { answer: (row) => row.status12 ?? row.status6, inDifference: true },
} satisfies Record<string, Question>;

export type Asked = keyof typeof QUESTIONS;

const questionOf = (name: Asked): Question => QUESTIONS[name];

/** The questions in the order in which their measures stand in a cell. */
export const ASKED = Object.keys(QUESTIONS) as readonly Asked[];

/** Questions whose measures the difference that an import makes leaves out: another says the same change. */
export const NOT_IN_DIFFERENCE: ReadonlySet<string> = new Set(
  ASKED.filter((name) => !questionOf(name).inDifference),
);

/** The measure that counts the graduates of whom the answer to a question is known. */
export function knownOf(name: Asked): string {
  return `${questionOf(name).knownWith ?? name}_known`;
}

/** What a graduate answers to a question. */
export function answerTo(name: Asked, row: Asker, place: PlaceOfWork | null): boolean | null {
  return QUESTIONS[name].answer(row, place);
}

/** The measures of a question: two, or the one of its own where it shares the other. */
export function measuresOf(name: Asked): string[] {
  return questionOf(name).knownWith ? [name] : [name, knownOf(name)];
}

/**
 * What is counted of graduates, in the order in which {@link outcomeCounts} gives it and cells hold it. Those whose pay
 * is known are not among it: the histogram of pay has them.
 */
export const COUNTED: readonly string[] = [
  'graduates',
  'placed',
  'strict',
  'employed',
  ...ASKED.flatMap(measuresOf),
  'satisfaction_known',
];

/** The outcomes of the strict rate 协议和合同就业率. */
const STRICT: ReadonlySet<Outcome> = new Set<Outcome>(['contract', 'military_programme']);

/**
 * Which of one graduate's answers count, 0 or 1 each.
 *
 * @param place where the graduate works, seen from the city; null: not known
 */
export function outcomeCounts(row: OutcomeRow, place: PlaceOfWork | null): number[] {
  return [
    1,
    Number(PLACED.has(row.outcome)),
    Number(STRICT.has(row.outcome)),
    Number(EMPLOYED.has(row.outcome)),
    ...ASKED.flatMap((name) => {
      const answer = answerTo(name, row, place);
      const yes = Number(answer === true);
      return questionOf(name).knownWith ? [yes] : [yes, Number(answer !== null)];
    }),
    Number(row.satisfaction !== null),
  ];
}
