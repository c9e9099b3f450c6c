import type { Planner } from './planner.ts';
import { PlanRefused } from './planRefused.ts';

/** The planner of this program. */
export function createPlanner(): Planner {
  const refused = () => {
    throw new PlanRefused({ code: 'PLAN_NO_PLANNER' });
  };
  return {
    load: async () => refused(),
    hash: refused,
    change: (input) => input,
    solve: async () => refused(),
    relax: async () => refused(),
  };
}
