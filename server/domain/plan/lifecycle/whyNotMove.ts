import type { PlanOutcome } from '../planResult.ts';
import { type DecidedPlan, holdUps } from './decidedPlan.ts';
import type { Plan } from './keptPlan.ts';
import { PLAN_STATES, type PlanState, planMayBecome } from './planStates.ts';
import type { PlanRefusal } from './refusal.ts';

/** What moving a plan on looks at. */
export interface Moving
  extends Pick<
    Plan,
    'state' | 'consultedBy' | 'consultedAt' | 'decidedBy' | 'decidedAt' | 'evaluatedBy' | 'evaluatedAt'
  > {
  outcome: PlanOutcome;
}

/**
 * Whether a plan may go to a state: the table of transitions allows it, its limits can be kept, before it is decided
 * nothing holds it up, and before it is evaluated some of its entrants have graduated.
 *
 * @param stands how the plan stands; null: it has no solution
 * @param firstCohort summer in which the first of its entrants graduate
 * @param graduated whether outcomes of any of them are known
 * @returns null: it may
 */
export function whyNotMove(
  plan: Moving,
  stands: Pick<DecidedPlan, 'rows' | 'together'> | null,
  to: PlanState,
  firstCohort: string,
  graduated: boolean,
): PlanRefusal | null {
  if (!planMayBecome(plan.state, to))
    return alreadyThere(plan, to) ?? { code: 'PLAN_NOT_NEXT', from: plan.state, to };
  if ('infeasible' in plan.outcome || !stands) return { code: 'PLAN_INFEASIBLE' };
  if (to === 'decided') {
    const { limits, contested, sentBack } = holdUps(stands);
    if (contested.length > 0) return { code: 'PLAN_CONTESTED', programmes: contested.join(', ') };
    if (sentBack.length > 0) return { code: 'PLAN_OPEN_PROGRAMMES', programmes: sentBack.join(', ') };
    if (limits.length > 0) return { code: 'PLAN_BEYOND_LIMITS', count: limits.length };
  }
  if (to === 'evaluated' && !graduated) return { code: 'PLAN_NOT_GRADUATED', year: firstCohort };
  return null;
}

/** Somebody else moved it there, or beyond, first: who and when. */
function alreadyThere(plan: Moving, to: PlanState): PlanRefusal | null {
  if (to === 'draft' || PLAN_STATES.indexOf(to) > PLAN_STATES.indexOf(plan.state)) return null;
  const [by, at] = [plan[`${to}By`], plan[`${to}At`]];
  return by !== null && at !== null ? { code: 'PLAN_ALREADY', state: to, by, at } : null;
}
