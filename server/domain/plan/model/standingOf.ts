import type { PlanProgramme, ProgrammeStanding } from '../planInput.ts';

/** Standing as a plan takes it: one that took nobody in last year does not run, whatever the list says. */
export function standingOf({ standing, last }: PlanProgramme): ProgrammeStanding {
  return standing === 'running' && last === 0 ? 'suspended' : standing;
}
