import { type OutcomeReturnRow, TOTAL } from '../../facts/rows.ts';
import type { FileCheck, FileCheckContext } from '../types.ts';
import { entryYear, graduatesProblem } from './graduatesProblem.ts';
import { programmeProblem } from './programmeProblem.ts';

/** Checks official returns: specialties against the total of their school, programmes, enrolment, and placement. */
export function returnFileCheck(context: FileCheckContext): FileCheck<OutcomeReturnRow> {
  const { known, checks } = context;
  const parts = new Map<string, number>();
  const totals = new Map<string, { line: number; graduates: number }>();
  return {
    row(row, line, report) {
      const { school, specialty, cohort, graduates } = row;
      const key = `${school}|${cohort}`;
      const placed =
        (row.enterprises ?? 0) + (row.selfEmployed ?? 0) + (row.otherEmployed ?? 0) + (row.furtherStudy ?? 0);
      if (graduates >= checks.placementFrom && placed > graduates * checks.placementAbove)
        report('placement_high', null, null, { school, specialty, cohort, placed, graduates });
      if (specialty === TOTAL) {
        totals.set(key, { line, graduates });
        return;
      }
      parts.set(key, (parts.get(key) ?? 0) + graduates);
      const length = known.programme(school, specialty)?.length ?? context.lengthOf(specialty);
      const problem = programmeProblem(known, school, specialty, entryYear(cohort, length ?? 0));
      if (problem) report(problem.code, 'specialty', specialty, problem.values);
      const numbers = graduatesProblem(context, { school, specialty, cohort, graduates }, length);
      if (numbers) report(numbers.code, 'graduates', graduates, numbers.values);
    },
    end(report) {
      for (const [key, { line, graduates }] of totals) {
        const sum = parts.get(key) ?? 0;
        if (sum > graduates)
          report(line, 'parts_exceed_total', 'graduates', graduates, {
            parts: 'specialties',
            sum,
            total_name: 'graduates',
            total: graduates,
          });
      }
    },
  };
}
