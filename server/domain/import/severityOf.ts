import type { Severity } from './types.ts';

/** Problems that do not cost a row its place. */
const WARNINGS: ReadonlySet<string> = new Set([
  'column_ignored',
  'zero_seekers',
  'pay_without_job',
  'pay_unread',
  'industry_unknown',
  'jump',
  'jump_of_sum',
  'jump_of_graduates',
  'placement_high',
  'pay_low',
  'pay_high',
  'school_not_there',
  'programme_unknown',
  'programme_not_open',
  'before_opening',
  'graduates_exceed_enrolment',
  'graduated_exceed_enrolled',
  'enrolled_exceed_applications',
  'over_places',
  'basis_missing',
  'checked_anew',
]);
/** What was done to read the file, for information. */
const NOTES: ReadonlySet<string> = new Set([
  'code_restored',
  'missing_marks',
  'personal_masked',
  'graduates_below_enrolment',
  'demand_beside',
  'mapping_remembered',
  'title_rows_skipped',
  'header_two_lines',
  'rows_skipped',
  'rows_filtered',
  'rows_gathered',
]);

/** How grave a problem is. */
export function severityOf(code: string): Severity {
  if (WARNINGS.has(code)) return 'warning';
  return NOTES.has(code) ? 'note' : 'error';
}
