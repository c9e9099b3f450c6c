import { EMPLOYED, type Outcome, PLACED } from '../facts/outcome.ts';
import type { OutcomeRow } from '../facts/rows.ts';

/** The counted measures of outcomes, in the order in which {@link outcomeCounts} gives them and cells hold them. */
export const COUNTED = [
  'graduates',
  'placed',
  'strict',
  'employed',
  'matched',
  'matched_known',
  'contract',
  'contract_known',
  'insured',
  'insured_known',
  'local',
  'local_known',
  'status6',
  'status6_known',
  'status12',
  'status12_known',
  'stable',
  'stable_known',
  'pay_known',
  'satisfaction_known',
] as const;

/** The outcomes of the strict rate 协议和合同就业率. */
const STRICT: ReadonlySet<Outcome> = new Set<Outcome>(['contract', 'military_programme']);

/** Which of one graduate's answers count, 0 or 1 each; denominators as method §2 states them. */
export function outcomeCounts(row: OutcomeRow, local: boolean | null): number[] {
  const employed = EMPLOYED.has(row.outcome);
  const ofEmployed = (answer: boolean | null) => pair(employed ? answer : null);
  return [
    1,
    Number(PLACED.has(row.outcome)),
    Number(STRICT.has(row.outcome)),
    Number(employed),
    ...ofEmployed(row.matched),
    ...ofEmployed(row.contract),
    ...ofEmployed(row.insured),
    ...ofEmployed(local),
    ...pair(row.status6),
    ...pair(row.status12),
    ...pair(row.status12 ?? row.status6),
    Number(employed && row.pay !== null),
    Number(row.satisfaction !== null),
  ];
}

/** An answer and whether it was given. */
function pair(answer: boolean | null): [number, number] {
  return [Number(answer === true), Number(answer !== null)];
}
