import { allocateCrosswalk } from '../indicators/allocateCrosswalk.ts';
import { capacityWeights } from '../indicators/capacityWeights.ts';
import type { PlanContext } from '../plan/input/planContext.ts';

/**
 * Demand that came, by specialty, persons: the new vacancies of a calendar year, carried through the shares and the central k
 * that held when the plan was made.
 *
 * @param all every fact there is, @param then what was known when the plan was made
 * @returns null when that year is not wholly on record
 */
export function realisedDemand(
  all: PlanContext,
  then: PlanContext,
  year: number,
): Map<string, number> | null {
  const demand = all.city.demand();
  if (!demand?.city.history.some((one) => one.year === year)) return null;
  const { index } = all.city.input;
  const counts = [...demand.byOccupation.values()].flatMap(({ code, history }): [string, number][] => {
    const came = history.find((one) => one.year === year);
    return came ? [[code, came.vacancies]] : [];
  });
  const shares = capacityWeights(index.specialtiesOfOccupation, then.city.referenceCapacity);
  const { entryLevelShare, registrationCoverage } = index.edition.settings.demand;
  const known = then.city.planDemand()?.bySpecialty;
  return new Map(
    [...allocateCrosswalk(counts, shares).byTarget].map(([specialty, vacancies]) => [
      specialty,
      vacancies * (known?.get(specialty)?.calibration.central ?? entryLevelShare / registrationCoverage),
    ]),
  );
}
