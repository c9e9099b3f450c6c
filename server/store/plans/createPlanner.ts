import { PlanRefused, refuse, type StoreRefusal } from '../../domain/plan/lifecycle/planRefused.ts';
import { whyNotSolve } from '../../domain/plan/lifecycle/whyNotSolve.ts';
import { InvalidChange, namedChanges } from '../../domain/plan/namedChanges.ts';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import { previewPlan, solvePlan } from '../../domain/plan/solvePlan.ts';
import { tornado } from '../../domain/plan/whatif/tornado.ts';
import { createSolver } from '../../solver/createSolver.ts';
import { hashInput } from '../../solver/hashInput.ts';
import { loadPlanInput } from '../loadPlanInput.ts';
import type { Store } from '../openStore.ts';
import { planFacts } from './planFacts.ts';
import type { Planner } from './planner.ts';

/**
 * Plans from the store's facts, solved on a thread of their own that starts with the first. The input is made once as
 * long as the facts are the same.
 *
 * @param make how to make the input; a server does it apart, see `loadInputApart`
 */
export function createPlanner(
  store: Store,
  make: () => Promise<PlanInput> = () => loadPlanInput(store),
): Planner {
  const solver = createSolver();
  let latest: { facts: string; input: Promise<PlanInput> } | null = null;
  async function inputOfToday(): Promise<PlanInput> {
    const facts = await planFacts(store);
    if (latest?.facts !== facts) {
      const made = { facts, input: make() };
      latest = made;
      // a failure is not kept, and is whoever's who waits for it
      made.input.catch(() => {
        if (latest === made) latest = null;
      });
    }
    return latest.input;
  }
  const options = (input: PlanInput) => ({ inputHash: hashInput(input) });
  return {
    waiting: () => solver.load(),
    async load(entryYear) {
      const input = await inputOfToday();
      const [without, unknown] = [input.programmes.length === 0, input.asOf.entryYear === null];
      if (without || unknown)
        throw new PlanRefused({
          code: 'PLAN_NO_FACTS',
          missing: without && unknown ? 'both' : without ? 'programmes' : 'enrolment',
        });
      if (entryYear !== null && entryYear !== input.entryYear)
        throw new PlanRefused({ code: 'PLAN_YEAR_INVALID', year: entryYear, planned: input.entryYear });
      return input;
    },
    hash: hashInput,
    change(input, changes) {
      refuse(whyNotSolve(input));
      try {
        return namedChanges(input, changes);
      } catch (error) {
        if (!(error instanceof InvalidChange)) throw error;
        throw new PlanRefused(refusalOf(error));
      }
    },
    async solve(input) {
      refuse(whyNotSolve(input));
      return solvePlan(input, solver, options(input));
    },
    async preview(input, beside) {
      refuse(whyNotSolve(input));
      return previewPlan(input, solver, { ...options(input), beside: beside?.optimum });
    },
    async tornado(input, of, programme) {
      refuse(whyNotSolve(input));
      return tornado(input, of, programme, solver);
    },
  };
}

function refusalOf({ change, fault }: InvalidChange): StoreRefusal {
  const { setting, of, value } = change;
  const said = { setting, of: of ?? '', value: String(value ?? '—') };
  if (fault === null) return { code: 'PLAN_CHANGE_INVALID', ...said };
  if (fault === 'not_whole') return { code: 'PLAN_CHANGE_WHOLE', ...said };
  return 'other' in fault
    ? { code: 'PLAN_CHANGE_CROSSED', ...said, ...fault }
    : { code: 'PLAN_CHANGE_RANGE', ...said, ...fault };
}
