import { type DecidedPlan, holdUps } from './decidedPlan.ts';
import type { Plan } from './keptPlan.ts';
import type { LimitBreach } from './limitBreach.ts';
import { PLAN_ACTIONS } from './planStates.ts';
import { type PlanRefusal, whyNotSaid } from './refusal.ts';
import type { LimitRelaxation } from './relaxations.ts';

/**
 * Whether a limit may be let be exceeded: only one that a decided number breaks now, by as much as it does, with a reason.
 *
 * @param to what it comes to, as whoever lets it had before them: by more than they saw nobody lets it
 * @param stands how the plan stands; null: it has no solution
 * @returns null: it may
 */
export function whyNotRelax(
  { state, overrides }: Pick<Plan, 'state' | 'overrides'>,
  stands: Pick<DecidedPlan, 'rows' | 'together'> | null,
  { limit, end, of, to, by, reason }: Omit<LimitRelaxation, 'number' | 'at'>,
): PlanRefusal | null {
  if (!PLAN_ACTIONS[state].includes('override')) return { code: 'PLAN_CLOSED', state };
  if (!stands) return { code: 'PLAN_INFEASIBLE' };
  const broken = brokenLimit(stands, { limit, end, of });
  if (!broken) return { code: 'PLAN_NOT_BROKEN', limit };
  const unsaid = whyNotSaid(by, reason, true);
  if (unsaid || broken.used === to) return unsaid;
  const latest = overrides.at(-1);
  return { code: 'PLAN_CHANGED_SINCE', by: latest?.by ?? '', at: latest?.at ?? '' };
}

/** The limit as it is broken now and not let; undefined: it is not. */
export function brokenLimit(
  stands: Pick<DecidedPlan, 'rows' | 'together'>,
  { limit, end, of }: Pick<LimitBreach, 'limit' | 'end' | 'of'>,
): LimitBreach | undefined {
  return holdUps(stands).limits.find((one) => one.limit === limit && one.end === end && one.of === of);
}
