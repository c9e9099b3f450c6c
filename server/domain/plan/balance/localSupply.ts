import { standingOf } from '../model/standingOf.ts';
import type { PlanField, PlanProgramme } from '../planInput.ts';

/**
 * S_s = Σ g_i x_i over the programmes of a specialty: graduates who seek work here in the graduation year, persons.
 *
 * @param intakes entrants, in the order of the programmes
 * @returns by specialty, 0 for one without a programme
 */
export function localSupply(
  { fields, programmes }: { fields: readonly PlanField[]; programmes: readonly PlanProgramme[] },
  intakes: readonly number[],
): Map<string, number> {
  const supply = new Map(fields.map(({ code }) => [code, 0]));
  programmes.forEach(({ specialty, yield: share }, i) => {
    supply.set(specialty, (supply.get(specialty) ?? 0) + share * (intakes[i] ?? 0));
  });
  return supply;
}

/** x⁰: entrants of every programme if all stay as they are; 0 for one that does not run. */
export function lastIntakes({ programmes }: { programmes: readonly PlanProgramme[] }): number[] {
  return programmes.map((one) => (standingOf(one) === 'running' ? (one.last ?? 0) : 0));
}
