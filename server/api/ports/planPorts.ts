import { LRUCache } from 'lru-cache';
import { recommendationOf } from '../../domain/plan/lifecycle/recommendationOf.ts';
import type { PlanOutcome } from '../../domain/plan/planResult.ts';
import { readTrace } from '../../store/audit/readAudit.ts';
import type { Store } from '../../store/openStore.ts';
import { givePlanOpinion, movePlan, overridePlan, relaxPlanLimit } from '../../store/plans/decidePlan.ts';
import { lacksFirstPlan } from '../../store/plans/lacksFirstPlan.ts';
import { makePlan } from '../../store/plans/makePlan.ts';
import type { Planner } from '../../store/plans/planner.ts';
import { listPlans, readPlan, readPlanHead } from '../../store/plans/readPlans.ts';
import {
  changeScenario,
  createScenario,
  listScenarios,
  readScenario,
  removeScenario,
  saveScenarioOutcome,
} from '../../store/plans/scenarios.ts';
import { watchInput } from '../../store/plans/watchInput.ts';
import type { PlanDesk } from '../plans/planDesk.ts';

/** Plans whose own side of a trial is kept. */
const MOST_TRIED = 20;
/** Programmes whose tornado is kept. */
const MOST_KEPT = 500;

/** The store's plans as the API's port. */
export function planPorts(store: Store, planner: Planner): PlanDesk {
  const inputChanged = watchInput(store, planner, console.error);
  return {
    plans: (first) => listPlans(store, first),
    plan: (id) => readPlan(store, id),
    head: (id) => readPlanHead(store, id),
    scenarios: (plan) => listScenarios(store, plan),
    scenario: (id) => readScenario(store.sql, id),
    trace: (plan) => readTrace(store.sql, plan),
    inputChanged: async (plan) => inputChanged(await readPlanHead(store, plan)),
    lacksFirst: () => lacksFirstPlan(store),
    make: (order, act, onStep) => makePlan(store, planner, order, act, onStep),
    createScenario: (plan, draft, act) => createScenario(store, planner, plan, draft, act),
    changeScenario: (id, draft, base, act) => changeScenario(store, planner, id, draft, base, act),
    removeScenario: async (id, base, act) => {
      await removeScenario(store, id, base, act);
    },
    solveScenario: async (id) => {
      const scenario = await readScenario(store.sql, id);
      const { input } = await readPlan(store, scenario.plan);
      const outcome = await planner.solve(planner.change(input, scenario.changes));
      await saveScenarioOutcome(store, scenario, outcome);
      return outcome;
    },
    tryOut: tryingOut(planner),
    tornado: keptTornado(planner),
    override: (plan, event, act) => overridePlan(store, plan, event, act),
    opine: (plan, opinion, base, act) => givePlanOpinion(store, plan, opinion, base, act),
    relaxLimit: (plan, asked, act) => relaxPlanLimit(store, plan, asked, act),
    move: (plan, to, base, act, reason) => movePlan(store, plan, to, base, act, reason),
  };
}

/**
 * Both sides by the same step within the plan's choices, so that an input that did not change differs in nothing: of a plan made
 * today that is the plan itself, of one made before its own side is worked out once.
 */
function tryingOut(planner: Planner): PlanDesk['tryOut'] {
  const kept = new LRUCache<string, Promise<PlanOutcome>>({ max: MOST_TRIED });
  return async ({ inputHash, input, outcome }, changes) => {
    const beside = recommendationOf(outcome);
    const changed = planner.change(input, changes);
    if (!beside) return { plan: outcome, outcome: await planner.preview(changed, null) };
    const own = kept.get(inputHash) ?? planner.preview(input, beside);
    kept.set(inputHash, own);
    own.catch(() => kept.delete(inputHash));
    const tried = await planner.preview(changed, beside);
    return { plan: await own, outcome: tried };
  };
}

/** A plan's input is frozen, so that what its verdicts depend on is worked out once. */
function keptTornado(planner: Planner): PlanDesk['tornado'] {
  const kept = new LRUCache<string, ReturnType<PlanDesk['tornado']>>({ max: MOST_KEPT });
  return async ({ inputHash, input, outcome }, programme) => {
    const of = recommendationOf(outcome);
    if (!of) return null;
    const key = `${inputHash} ${programme}`;
    const known = kept.get(key);
    if (known) return known;
    const found = planner.tornado(input, of, programme);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    return found;
  };
}
