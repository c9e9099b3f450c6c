import { standingOf } from '../model/standingOf.ts';
import type { PlanField, PlanProgramme } from '../planInput.ts';

/**
 * S_s = Σ g_i x_i over the programmes of a specialty, and who joins its classes beyond whoever leaves them: graduates who seek
 * work here in the graduation year, persons, as its cards count them.
 *
 * @param intakes entrants, in the order of the programmes
 * @returns by specialty; of one without a programme, who joins
 */
export function localSupply(
  { fields, programmes }: { fields: readonly PlanField[]; programmes: readonly PlanProgramme[] },
  intakes: readonly number[],
): Map<string, number> {
  const supply = new Map(fields.map((field) => [field.code, joinLater(field)]));
  programmes.forEach(({ specialty, yield: share }, i) => {
    supply.set(specialty, (supply.get(specialty) ?? 0) + share * (intakes[i] ?? 0));
  });
  return supply;
}

/**
 * Graduates who seek work here and entered none of a specialty's first years, beyond those who left: a yield of entrants is at
 * most 1 and cannot hold them. They come whatever is decided on places.
 */
export function joinLater({ supply }: Pick<PlanField, 'supply'>): number {
  return supply.at(-1)?.transfers.value ?? 0;
}

/** x⁰: entrants of every programme if all stay as they are; 0 for one that does not run. */
export function lastIntakes({ programmes }: { programmes: readonly PlanProgramme[] }): number[] {
  return programmes.map((one) => (standingOf(one) === 'running' ? (one.last ?? 0) : 0));
}
