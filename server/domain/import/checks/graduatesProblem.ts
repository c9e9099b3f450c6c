import type { CheckSettings } from '../../edition/editionSettings.ts';
import type { KnownFacts, KnownIntake } from './knownFacts.ts';

/** Graduates told in a return that do not go with the enrolment told before. */
export interface GraduatesProblem {
  code: 'graduates_exceed_enrolment' | 'graduates_below_enrolment';
  values: Record<string, string | number>;
}

/**
 * Holds the graduates of a cohort against what enrolment says of those who entered when they did: as many graduated,
 * or, where that is not told, no more than were last on roll. Both may differ by `graduatesTolerance`.
 *
 * @param length years of study; null: unknown, and then nothing can be said
 */
export function graduatesProblem(
  { known, checks }: { known: KnownFacts; checks: CheckSettings },
  group: { school: string; specialty: string; cohort: string; graduates: number },
  length: number | null,
): GraduatesProblem | null {
  if (length === null) return null;
  const { school, specialty, cohort, graduates } = group;
  const entered = entryYear(cohort, length);
  const intake = known.intake(school, specialty, entered);
  const expected = intake && (intake.graduated ?? lastOnRoll(intake));
  if (!intake || expected === null) return null;
  const values = { ...group, entered, expected };
  if (graduates > expected * (1 + checks.graduatesTolerance))
    return { code: 'graduates_exceed_enrolment', values };
  // those last on roll need not all have graduated
  const fewer = intake.graduated !== null && graduates < expected * (1 - checks.graduatesTolerance);
  return fewer ? { code: 'graduates_below_enrolment', values } : null;
}

/** The year in which a cohort entered. */
export function entryYear(cohort: string, length: number): string {
  return String(Number(cohort) - Math.round(length));
}

function lastOnRoll({ onRoll, enrolled }: KnownIntake): number | null {
  return onRoll.findLast((count) => count !== null) ?? enrolled;
}
