import { ANSWER_PATTERNS, type Answers, packAnswers, unpackAnswers } from '../../domain/facts/answers.ts';
import type { Outcome } from '../../domain/facts/outcome.ts';
import type { OutcomeRow } from '../../domain/facts/rows.ts';
import type { NoFields } from '../../domain/import/types.ts';
import { type OutcomeFact, OutcomeFactSchema } from '../entities/outcomeFact.ts';
import { tableOf } from '../tableOf.ts';
import type { CodeNumbers, FactTable } from './factTable.ts';

const { name, columns } = tableOf(OutcomeFactSchema);

type Cell = Exclude<keyof OutcomeFact & string, 'id' | 'batchId' | 'student'>;

/** What each property of the entity holds of a graduate: codes as numbers, answers packed into one, NaN for null. */
const CELLS: Readonly<Record<Cell, (row: OutcomeRow, codes: CodeNumbers) => number>> = {
  school: (row, codes) => codes.number(row.school),
  specialty: (row, codes) => codes.number(row.specialty),
  cohort: (row) => Number(row.cohort),
  outcome: (row, codes) => codes.number(row.outcome),
  region: (row, codes) => (row.region === null ? Number.NaN : codes.number(row.region)),
  occupation: (row, codes) => (row.occupation === null ? Number.NaN : codes.number(row.occupation)),
  pay: (row) => row.pay ?? Number.NaN,
  answers: packAnswers,
  satisfaction: (row) => row.satisfaction ?? Number.NaN,
};
const cells = Object.values(CELLS);
const NOTHING = {};
/** Read for every stored graduate, so made once. */
const UNPACKED = Array.from({ length: ANSWER_PATTERNS }, (_, packed) => unpackAnswers(packed));

/** Graduates: a row is ten numbers and one digest. */
export const outcomeTable: FactTable<OutcomeRow, NoFields> = {
  table: name,
  family: 'outcomes',
  batchColumn: columns.batchId,
  keyColumn: columns.student,
  numeric: true,
  columns: (Object.keys(CELLS) as Cell[]).map((cell) => columns[cell]),
  encode(row, _beside, codes, out, at) {
    for (let i = 0; i < cells.length; i++) out[at + i] = (cells[i] as (typeof cells)[number])(row, codes);
  },
  decode(row, codes) {
    // columns that are not called as their property would have to be renamed first; none is
    const fact = row as unknown as OutcomeFact;
    return {
      studentKey: fact.student,
      school: codes.code(fact.school),
      specialty: codes.code(fact.specialty),
      cohort: String(fact.cohort),
      outcome: codes.code(fact.outcome) as Outcome,
      region: fact.region === null ? null : codes.code(fact.region),
      occupation: fact.occupation === null ? null : codes.code(fact.occupation),
      pay: fact.pay,
      ...(UNPACKED[fact.answers] as Answers),
      satisfaction: fact.satisfaction,
    };
  },
  beside: () => NOTHING,
};
