import { whyUnplanned } from '../model/planChoices.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput } from '../planInput.ts';

/**
 * What a plan costs besides those who are missing and in excess: changes, openings, thin classes, specialties out of a
 * county's reach, less what quality is worth; straight from its definition.
 *
 * @param intakes entrants, in the order of the programmes
 */
export function programmeCosts(input: PlanInput, intakes: readonly number[]): number {
  const { limits } = input;
  const unplannedOf = whyUnplanned(input);
  const costs = input.programmes.reduce((so, programme, i) => {
    const intake = intakes[i] ?? 0;
    const last = programme.last ?? 0;
    if (programme.fixed !== 'closed' && unplannedOf(programme) !== null) return so;
    const quality = limits.qualityWeight * programme.quality * programme.yield * intake;
    if (standingOf(programme) !== 'running') return so - quality + (intake > 0 ? limits.openingCost : 0);
    const moved = programme.fixed === 'closed' ? 0 : limits.changeCost * Math.abs(intake - last);
    const isThin = last > 0 && last < limits.classMin && intake > 0;
    const thin = isThin ? limits.thinClassCost * Math.max(0, 1 - intake / limits.classMin) : 0;
    return so - quality + moved + thin;
  }, 0);
  return costs + reachCost(input, intakes);
}

function reachCost({ limits, programmes, schools }: PlanInput, intakes: readonly number[]): number {
  const county = new Map(schools.map(({ code, region }) => [code, region]));
  const reach = new Map<string, boolean>();
  programmes.forEach((programme, i) => {
    if (standingOf(programme) !== 'running' || (programme.last ?? 0) === 0) return;
    const key = `${programme.specialty} ${county.get(programme.school) ?? ''}`;
    reach.set(key, (reach.get(key) ?? false) || (intakes[i] ?? 0) > 0);
  });
  return [...reach.values()].reduce((so, kept) => so + (kept ? 0 : limits.reachWeight), 0);
}
