import type { EnrolmentRow } from '../../server/domain/facts/rows.ts';

/** A row of a programme's entry year that was handed in at one stage: what that stage does not count is left out. */
export function enrolmentRow(
  { school, specialty, entryYear, stage }: Pick<EnrolmentRow, 'school' | 'specialty' | 'entryYear' | 'stage'>,
  counts: Partial<EnrolmentRow>,
): EnrolmentRow {
  return {
    school,
    specialty,
    entryYear,
    stage,
    planned: null,
    applications: null,
    enrolled: null,
    onRoll: null,
    graduated: null,
    ...counts,
  };
}
