import type { Outcome } from '../../domain/facts/outcome.ts';
import type { OutcomeRow } from '../../domain/facts/rows.ts';
import type { FactTable } from './factTable.ts';

/** Graduates: codes as numbers, yes-no answers two bits each, so that a row is ten numbers and one digest. */
export const outcomeTable: FactTable<OutcomeRow> = {
  table: 'outcome_fact',
  family: 'outcomes',
  keyed: true,
  numeric: true,
  columns: [
    'school',
    'specialty',
    'cohort',
    'outcome',
    'region',
    'occupation',
    'pay',
    'answers',
    'satisfaction',
  ],
  encode(row, _beside, codes, out) {
    out.push(
      codes.number(row.school),
      codes.number(row.specialty),
      Number(row.cohort),
      codes.number(row.outcome),
      row.region === null ? null : codes.number(row.region),
      row.occupation === null ? null : codes.number(row.occupation),
      row.pay,
      bits(row.matched) |
        (bits(row.contract) << 2) |
        (bits(row.insured) << 4) |
        (bits(row.status6) << 6) |
        (bits(row.status12) << 8),
      row.satisfaction,
    );
  },
  decode(row, codes) {
    const answers = row.answers as number;
    return {
      studentKey: row.student as string,
      school: codes.code(row.school as number),
      specialty: codes.code(row.specialty as number),
      cohort: String(row.cohort),
      outcome: codes.code(row.outcome as number) as Outcome,
      region: row.region === null ? null : codes.code(row.region as number),
      occupation: row.occupation === null ? null : codes.code(row.occupation as number),
      pay: row.pay as number | null,
      matched: answer(answers),
      contract: answer(answers >> 2),
      insured: answer(answers >> 4),
      status6: answer(answers >> 6),
      status12: answer(answers >> 8),
      satisfaction: row.satisfaction as number | null,
    };
  },
};

function bits(value: boolean | null): number {
  return value === null ? 0 : value ? 2 : 1;
}

function answer(packed: number): boolean | null {
  const two = packed & 3;
  return two === 0 ? null : two === 2;
}
