import type { Outcome } from '../../domain/facts/outcome.ts';
import type { OutcomeRow } from '../../domain/facts/rows.ts';
import type { FactTable } from './factTable.ts';

/** Graduates: codes as numbers, yes-no answers two bits each, so that a row is ten numbers and one digest. */
export const outcomeTable: FactTable<OutcomeRow> = {
  table: 'outcome_fact',
  family: 'outcomes',
  keyed: true,
  numeric: true,
  fields: {},
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
  encode(row, _beside, codes, out, at) {
    out[at] = codes.number(row.school);
    out[at + 1] = codes.number(row.specialty);
    out[at + 2] = Number(row.cohort);
    out[at + 3] = codes.number(row.outcome);
    out[at + 4] = row.region === null ? Number.NaN : codes.number(row.region);
    out[at + 5] = row.occupation === null ? Number.NaN : codes.number(row.occupation);
    out[at + 6] = row.pay ?? Number.NaN;
    out[at + 7] =
      bits(row.matched) |
      (bits(row.contract) << 2) |
      (bits(row.insured) << 4) |
      (bits(row.status6) << 6) |
      (bits(row.status12) << 8);
    out[at + 8] = row.satisfaction ?? Number.NaN;
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
