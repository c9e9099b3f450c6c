import { HIRES_CONTRADICT } from '../../forecast/drawCalibration.ts';
import type { PlanField, PlanInput, PlanProgramme } from '../planInput.ts';
import type { Keeps } from './keepsAllBut.ts';
import { type ProgrammeChoice, programmeChoice, type Unplanned } from './programmeChoice.ts';
import { shortageIfKept } from './shortageIfKept.ts';
import { standingOf } from './standingOf.ts';

/**
 * The choice of every programme, in the order of the input. A thin class may be moved where another school runs the same
 * specialty: the partners may then take in, all together, as many places as it had beyond their largest change.
 */
export function planChoices(input: PlanInput, keeps: Keeps): ProgrammeChoice[] {
  const fields = new Map(input.fields.map((field) => [field.code, field]));
  const shortages = shortageIfKept(input);
  const bySpecialty = Map.groupBy(
    input.programmes.filter((one) => runs(one) && unplannedOf(one, fields) === null),
    ({ specialty }) => specialty,
  );
  const mayMove = ({ last, fixed, card }: PlanProgramme) =>
    (last ?? 0) > 0 && (last ?? 0) < input.limits.classMin && fixed !== 'open' && card.colour !== 'red';
  return input.programmes.map((programme) => {
    const here = bySpecialty.get(programme.specialty) ?? [];
    const others = here.filter(({ school }) => school !== programme.school);
    const movable = others.filter(mayMove);
    const facts = {
      unplanned: unplannedOf(programme, fields),
      shortage: shortages.get(programme.id) ?? null,
      movable: others.length > 0,
      takesIn: here.includes(programme) ? movable.reduce((so, { last }) => so + (last ?? 0), 0) : 0,
    };
    return programmeChoice(programme, input, facts, keeps);
  });
}

function hasDemand({ scenarios, demand }: PlanField): boolean {
  return demand.value !== null && scenarios.length > 0;
}

function runs(programme: PlanProgramme): boolean {
  return standingOf(programme) === 'running' && programme.fixed !== 'closed';
}

function unplannedOf(
  { last, serves }: PlanProgramme,
  fields: ReadonlyMap<string, PlanField>,
): Unplanned | null {
  if (last === null) return 'unknown_intake';
  if (serves.length === 0) return 'no_crosswalk';
  const served = serves.flatMap(({ field }) => fields.get(field) ?? []);
  if (served.some(hasDemand)) return null;
  const contradicted = served.some(({ demand }) => demand.note === HIRES_CONTRADICT);
  return contradicted ? 'level_contradicted' : 'unknown_demand';
}
