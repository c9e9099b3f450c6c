import type { ReportRow } from './planReport.ts';

/** The number under which a document prints a rule, from 1, in the order in which programmes meet them. */
export function ruleNumbers(rows: readonly Pick<ReportRow, 'rules'>[]): Map<string, number> {
  const met = new Set(rows.flatMap(({ rules }) => rules.map(({ citation }) => citation.rule)));
  return new Map([...met].map((rule, at) => [rule, at + 1]));
}
