import type { Interval } from '../model/joinIntervals.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';
import { checkPlan } from '../solve/checkPlan.ts';
import { cellBreaches } from './cellBreaches.ts';
import { type CellLimit, cellLimits } from './cellLimits.ts';
import { feasibleBeside, nearestWithin } from './feasibleIntakes.ts';
import type { BreakableLimit, LimitBreach } from './limitBreach.ts';

/** What the limits say of one programme's decided number. */
export interface CellStanding {
  choice: ProgrammeChoice;
  /** numbers of entrants within its own limits, the others as decided */
  feasible: Interval[];
  /** tightest first */
  limits: CellLimit[];
  breaches: LimitBreach[];
  /** the nearest number within its own limits; null: there is none */
  within: number | null;
}

/** Limits of all together; places in all are decided with the places, and so are no limit of theirs. */
const TOGETHER: readonly BreakableLimit[] = [
  'intake_low',
  'intake_high',
  'budget',
  'openings',
  'closures',
  'specialty_total',
];

/**
 * Which limits decided numbers break: those of each programme, and those of schools, specialties and the city.
 *
 * @param choices of its programmes, in their order
 * @param intakes entrants, in the same order
 * @see method §6, "Constraints"
 */
export function limitBreaches(
  input: PlanInput,
  choices: readonly ProgrammeChoice[],
  intakes: readonly number[],
): { cells: CellStanding[]; together: LimitBreach[] } {
  const beside = feasibleBeside(choices, input.limits, intakes);
  const cells = choices.map((choice, i): CellStanding => {
    const { freed, feasible } = beside[i] as (typeof beside)[number];
    const intake = intakes[i] ?? 0;
    return {
      choice,
      feasible,
      limits: cellLimits(choice, input.limits, freed),
      breaches: cellBreaches(choice, input.limits, intake, freed),
      within: nearestWithin(feasible, intake),
    };
  });
  const together = checkPlan(input, intakes)
    .filter(({ limit }) => TOGETHER.includes(limit))
    .map((one): LimitBreach => ({ ...one, end: one.used > one.available ? 'most' : 'least' }));
  return { cells, together };
}
