import { shortageAtBalance } from '../balance/specialtiesAtBalance.ts';
import type { PlanInput, PlanProgramme } from '../planInput.ts';
import type { Keeps } from './keepsAllBut.ts';
import { type ProgrammeChoice, programmeChoice, type Unplanned } from './programmeChoice.ts';
import { standingOf } from './standingOf.ts';

/**
 * The choice of every programme, in the order of the input. A thin class may be moved where another school runs the same
 * specialty: the partners may then take in, all together, as many places as it had beyond their largest change.
 */
export function planChoices(input: PlanInput, keeps: Keeps): ProgrammeChoice[] {
  const unplannedOf = whyUnplanned(input);
  const shortages = shortageAtBalance(input);
  const bySpecialty = Map.groupBy(
    input.programmes.filter((one) => runs(one) && unplannedOf(one) === null),
    ({ specialty }) => specialty,
  );
  const mayMove = ({ last, fixed, card }: PlanProgramme) =>
    (last ?? 0) > 0 && (last ?? 0) < input.limits.classMin && fixed !== 'open' && card.colour !== 'red';
  return input.programmes.map((programme) => {
    const here = bySpecialty.get(programme.specialty) ?? [];
    const others = here.filter(({ school }) => school !== programme.school);
    const movable = others.filter(mayMove);
    const facts = {
      unplanned: unplannedOf(programme),
      shortage: shortages.get(programme.id) ?? null,
      movable: others.length > 0,
      takesIn: here.includes(programme) ? movable.reduce((so, { last }) => so + (last ?? 0), 0) : 0,
    };
    return programmeChoice(programme, input, facts, keeps);
  });
}

function runs(programme: PlanProgramme): boolean {
  return standingOf(programme) === 'running' && programme.fixed !== 'closed';
}

/** Why a plan cannot decide on a programme: nobody knows its entrants, where its graduates work, or how many are wanted. */
export function whyUnplanned({
  occupations,
  pairs,
}: Pick<PlanInput, 'occupations' | 'pairs'>): (programme: PlanProgramme) => Unplanned | null {
  const known = new Set(occupations.flatMap(({ code, wanted }) => (wanted === null ? [] : [code])));
  const leads = new Set(pairs.map(({ specialty }) => specialty));
  const wanted = new Set(
    pairs.flatMap(({ specialty, occupation }) => (known.has(occupation) ? [specialty] : [])),
  );
  return ({ last, specialty }) => {
    if (last === null) return 'unknown_intake';
    if (!leads.has(specialty)) return 'no_crosswalk';
    return wanted.has(specialty) ? null : 'unknown_demand';
  };
}
