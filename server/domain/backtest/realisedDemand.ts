import { localHires } from '../city/localHires.ts';
import { allocateCrosswalk } from '../indicators/allocateCrosswalk.ts';
import { capacityWeights } from '../indicators/capacityWeights.ts';
import type { PlanContext } from '../plan/input/planContext.ts';

/**
 * Demand that came, by specialty, persons: the new vacancies of a calendar year, carried through the shares that held when
 * the plan was made. As in the forecast, it is not put under the local matched hires on record by then.
 *
 * @param all every fact there is, @param then what was known when the plan was made, @param after what was known once
 * its entrants had graduated
 * @returns null when that year is not wholly on record
 */
export function realisedDemand(
  all: PlanContext,
  then: PlanContext,
  after: PlanContext,
  year: number,
): Map<string, number> | null {
  const demand = all.city.demand();
  if (!demand?.city.history.some((one) => one.year === year)) return null;
  const { index } = all.city.input;
  const counts = [...demand.byOccupation.values()].flatMap(({ code, history }): [string, number][] => {
    const came = history.find((one) => one.year === year);
    return came ? [[code, came.persons]] : [];
  });
  const shares = capacityWeights(index.specialtiesOfOccupation, then.city.intakeOf);
  const { byTarget } = allocateCrosswalk(counts, shares);
  for (const [specialty, hires] of localHires(after.city.input))
    byTarget.set(specialty, Math.max(hires, byTarget.get(specialty) ?? 0));
  return byTarget;
}
