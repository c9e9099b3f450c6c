import type { Severity } from './types.ts';

/** Problems that do not cost a row its place. */
const WARNINGS: ReadonlySet<string> = new Set([
  'column_ignored',
  'zero_seekers',
  'pay_without_job',
  'pay_unread',
  'industry_unknown',
  'basis_missing',
]);
/** What was done to read the file, for information. */
const NOTES: ReadonlySet<string> = new Set([
  'code_restored',
  'missing_marks',
  'personal_masked',
  'mapping_remembered',
  'title_rows_skipped',
  'header_two_lines',
  'rows_skipped',
]);

/** How grave a problem is. */
export function severityOf(code: string): Severity {
  if (WARNINGS.has(code)) return 'warning';
  return NOTES.has(code) ? 'note' : 'error';
}
