import { keepsAllBut } from '../model/keepsAllBut.ts';
import { planChoices } from '../model/planChoices.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';
import { checkPlan } from '../solve/checkPlan.ts';
import { type CellLimit, cellBreaches, cellLimits, nearestWithin } from './cellLimits.ts';
import type { BreakableLimit, LimitBreach } from './limitBreach.ts';

/** What the limits say of one programme's decided number. */
export interface CellStanding {
  choice: ProgrammeChoice;
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
 * @param intakes entrants, in the order of the programmes
 * @see method §6, "Constraints"
 */
export function limitBreaches(
  input: PlanInput,
  intakes: readonly number[],
): { cells: CellStanding[]; together: LimitBreach[] } {
  const choices = planChoices(input, keepsAllBut([]));
  const free = freedPlaces(choices, intakes);
  const cells = choices.map((choice, i): CellStanding => {
    const [intake, freed] = [intakes[i] ?? 0, free[i] ?? 0];
    const breaches = cellBreaches(choice, input.limits, intake, freed);
    return {
      choice,
      limits: cellLimits(choice, input.limits, freed),
      breaches,
      within: breaches.length > 0 ? nearestWithin(choice, input.limits, intake, freed) : intake,
    };
  });
  const together = checkPlan(input, intakes)
    .filter(({ limit }) => TOGETHER.includes(limit))
    .map((one): LimitBreach => ({ ...one, end: one.used > one.available ? 'most' : 'least' }));
  return { cells, together };
}

/** Places of closed thin classes that each programme of the same specialty elsewhere may take in, less what others take in. */
function freedPlaces(choices: readonly ProgrammeChoice[], intakes: readonly number[]): number[] {
  const bySpecialty = Map.groupBy(choices.keys(), (i) => choices[i]?.programme.specialty ?? '');
  const excess = (i: number) => {
    const choice = choices[i] as ProgrammeChoice;
    return choice.standing === 'running' ? Math.max(0, (intakes[i] ?? 0) - choice.changeHigh) : 0;
  };
  return choices.map((choice, i) => {
    if (choice.standing !== 'running') return 0;
    const here = (bySpecialty.get(choice.programme.specialty) ?? []).filter((k) => k !== i);
    const freed = here
      .filter((k) => choices[k]?.closing === 'thin' && (intakes[k] ?? 0) === 0)
      .reduce((so, k) => so + (choices[k]?.last ?? 0), 0);
    return Math.max(0, freed - here.reduce((so, k) => so + excess(k), 0));
  });
}
