import {
  type DemandForecast,
  type DemandInput,
  demandForecast,
  type PlanDemand,
  planDemand,
} from '../forecast/demandForecast.ts';
import { vacancyForecast } from '../forecast/vacancyForecast.ts';
import { capacityWeights } from '../indicators/capacityWeights.ts';
import type { CityContext } from './cityContext.ts';
import { demandPanel } from './demandPanel.ts';
import { latestAutumn } from './graduationYears.ts';
import { localHires } from './localHires.ts';

/**
 * Demand for entrants in the city, from the market on record to the latest year in which the
 * entrants of the coming autumn graduate.
 *
 * @param until last quarter that counts as known, for looking back; absent: the latest
 * @returns null when no quarter is on record
 */
export function cityDemand(context: CityContext, until?: string): DemandForecast | null {
  const input = demandInput(context, until);
  return input && demandForecast(input);
}

/** Its part that a plan asks for. @returns null when no quarter is on record */
export function cityPlanDemand(context: CityContext): PlanDemand | null {
  const input = demandInput(context);
  return input && planDemand(input);
}

/**
 * New vacancies by sector, by occupation and year as {@link cityDemand} gives them, without what is drawn around them.
 *
 * @param until last quarter that counts as known
 * @returns null when no quarter is on record
 */
export function cityVacancies(
  context: CityContext,
  until: string,
): ReturnType<typeof vacancyForecast> | null {
  const panel = demandPanel(context.input, until);
  const { sectorsOfOccupation } = context.input.index;
  return panel && vacancyForecast(panel, sectorsOfOccupation, lastYear(context, until));
}

/** Last year forecast: the entrants of the coming autumn are planned for as well. */
function lastYear(context: CityContext, until?: string): number {
  const { programmes, index } = context.input;
  const lengths = [...programmes, ...index.specialties.values()].map(({ length }) => length);
  return latestAutumn(context, until) + 1 + Math.max(...lengths);
}

function demandInput(context: CityContext, until?: string): DemandInput | null {
  const { input } = context;
  const panel = demandPanel(input, until);
  if (!panel) return null;
  const { edition, specialtiesOfOccupation, sectorsOfOccupation } = input.index;
  return {
    panel,
    specialtiesOf: capacityWeights(specialtiesOfOccupation, context.referenceCapacity),
    sectorsOf: sectorsOfOccupation,
    until: lastYear(context, until),
    scenarios: edition.settings.plan.scenarios,
    factors: edition.settings.demand,
    hires: localHires(input),
    level: edition.settings.supply.level,
    seed: input.seed,
  };
}
