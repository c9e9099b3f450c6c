import { type DecidedPlan, holdUps } from './decidedPlan.ts';
import type { LimitBreach } from './limitBreach.ts';
import { PLAN_ACTIONS, type PlanState } from './planStates.ts';
import { type PlanRefusal, whyNotSaid } from './refusal.ts';

/**
 * Whether a limit may be let be exceeded: only one that a decided number breaks now, by as much as it does, with a reason.
 *
 * @param stands how the plan stands; null: it has no solution
 * @returns null: it may
 */
export function whyNotRelax(
  state: PlanState,
  stands: Pick<DecidedPlan, 'rows' | 'together'> | null,
  { limit, end, of, by, reason }: Pick<LimitBreach, 'limit' | 'end' | 'of'> & { by: string; reason: string },
): PlanRefusal | null {
  if (!PLAN_ACTIONS[state].includes('override')) return { code: 'PLAN_CLOSED', state };
  if (!stands) return { code: 'PLAN_INFEASIBLE' };
  if (!brokenLimit(stands, { limit, end, of })) return { code: 'PLAN_NOT_BROKEN', limit };
  return whyNotSaid(by, reason, true);
}

/** The limit as it is broken now and not let; undefined: it is not. */
export function brokenLimit(
  stands: Pick<DecidedPlan, 'rows' | 'together'>,
  { limit, end, of }: Pick<LimitBreach, 'limit' | 'end' | 'of'>,
): LimitBreach | undefined {
  return holdUps(stands).limits.find((one) => one.limit === limit && one.end === end && one.of === of);
}
