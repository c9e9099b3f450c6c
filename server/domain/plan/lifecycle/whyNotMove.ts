import type { PlanOutcome } from '../planResult.ts';
import type { OverrideEvent } from './overrides.ts';
import { standingOverrides } from './overrides.ts';
import { type PlanState, planMayBecome } from './planStates.ts';
import type { PlanRefusal } from './refusal.ts';

/**
 * Whether a plan may go to a state: the table of transitions allows it, its limits can be kept, before it is decided
 * no programme is left sent back, and before it is evaluated some of its entrants have graduated.
 *
 * @param firstCohort summer in which the first of its entrants graduate
 * @param graduated whether outcomes of any of them are known
 * @returns null: it may
 */
export function whyNotMove(
  plan: { state: PlanState; outcome: PlanOutcome; overrides: readonly OverrideEvent[] },
  to: PlanState,
  firstCohort: string,
  graduated: boolean,
): PlanRefusal | null {
  if (!planMayBecome(plan.state, to)) return { code: 'PLAN_NOT_NEXT', from: plan.state, to };
  const { outcome } = plan;
  if ('infeasible' in outcome) return { code: 'PLAN_INFEASIBLE' };
  if (to === 'decided') {
    const standing = standingOverrides(plan.overrides);
    const open = outcome.rows.filter((row) => standing.get(row.programme)?.action === 'send_back');
    if (open.length > 0)
      return { code: 'PLAN_OPEN_PROGRAMMES', programmes: open.map(({ programme }) => programme).join(', ') };
  }
  if (to === 'evaluated' && !graduated) return { code: 'PLAN_NOT_GRADUATED', year: firstCohort };
  return null;
}
