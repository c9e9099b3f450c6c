import type { KnownFacts } from './knownFacts.ts';

/** What speaks against rows of a school's programme in a year; its sentence needs `values`. */
export interface ProgrammeProblem {
  code: 'school_not_there' | 'programme_unknown' | 'before_opening';
  values: Record<string, string | number>;
}

/**
 * Holds a school and specialty against the lists of schools and programmes. What nobody has told speaks against
 * nothing.
 *
 * @param entered the year in which those who are spoken of entered, as far as it is known
 */
export function programmeProblem(
  known: KnownFacts,
  school: string,
  specialty: string,
  entered: string,
): ProgrammeProblem | null {
  const absent = schoolProblem(known, school, entered);
  if (absent) return absent;
  const programme = known.programme(school, specialty);
  if (programme === null) return { code: 'programme_unknown', values: { school, specialty } };
  if (programme && entered < programme.opened)
    return {
      code: 'before_opening',
      values: { school, specialty, year: entered, opened: programme.opened },
    };
  return null;
}

/** What speaks against rows of a school in a year: it was not there yet, or no more. */
export function schoolProblem(known: KnownFacts, school: string, year: string): ProgrammeProblem | null {
  const { validFrom = null, validTo = null } = known.school(school) ?? {};
  if ((validFrom === null || year >= validFrom) && (validTo === null || year <= validTo)) return null;
  return { code: 'school_not_there', values: { school, year, from: validFrom ?? '…', to: validTo ?? '…' } };
}
