import { type PlanFacts, planInputOf } from '../domain/plan/input/planInputOf.ts';
import type { PlanInput } from '../domain/plan/planInput.ts';
import { readBacktest } from './backtest/readBacktest.ts';
import { loadCityFacts } from './loadCityFacts.ts';
import type { Store } from './openStore.ts';
import { readAssociationForecasts } from './readAssociationForecasts.ts';
import { readIntakePool } from './readIntakePool.ts';

/** Everything a plan is made of, from what is committed. */
export async function loadPlanFacts(store: Store): Promise<PlanFacts> {
  const city = await loadCityFacts(store);
  const { regions } = await readIntakePool(store);
  const { facts } = await readAssociationForecasts(store);
  return { city, pool: regions, associations: facts };
}

/** The input of the plan for the coming autumn. Where the city's past speaks for the simple rule alone, it goes no further. */
export async function loadPlanInput(store: Store): Promise<PlanInput> {
  const input = planInputOf(await loadPlanFacts(store));
  const tested = await readBacktest(store);
  return tested?.result.ruleAlone ? { ...input, limits: { ...input.limits, half: 0 } } : input;
}
