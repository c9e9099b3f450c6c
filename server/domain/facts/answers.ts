import type { OutcomeRow } from './rows.ts';

/** Fields of a graduate that are answered yes or no; null: not known. */
export type AnswerField = {
  [Field in keyof OutcomeRow]: boolean extends OutcomeRow[Field] ? Field : never;
}[keyof OutcomeRow];

/** What a graduate answered. */
export type Answers = Pick<OutcomeRow, AnswerField>;

/**
 * Where each answer stands in the number that holds them all: the lower of its two bits, which say 0 not known, 1 no,
 * 2 yes. Facts are stored so: a new answer takes the next two bits, and none ever moves.
 */
const BIT: Readonly<Record<AnswerField, number>> = {
  matched: 0,
  contract: 2,
  insured: 4,
  status6: 6,
  status12: 8,
};
const FIELDS = Object.keys(BIT) as AnswerField[];
/** The same by position: packing is done twice for every row of an import. */
const BITS = Object.values(BIT);

/** Packed answers are whole numbers below this. */
export const ANSWER_PATTERNS = 4 ** FIELDS.length;

/** A graduate's answers as one number. */
export function packAnswers(row: Answers): number {
  let packed = 0;
  for (let i = 0; i < FIELDS.length; i++) {
    const answer = row[FIELDS[i] as AnswerField];
    if (answer !== null) packed |= (answer ? 2 : 1) << (BITS[i] as number);
  }
  return packed;
}

/** The answers that {@link packAnswers} packed. */
export function unpackAnswers(packed: number): Answers {
  const answers = {} as Answers;
  for (const field of FIELDS) {
    const two = (packed >> BIT[field]) & 3;
    answers[field] = two === 0 ? null : two === 2;
  }
  return answers;
}
