import type { PlanOutcome } from '../planResult.ts';
import { type OverrideEvent, standingOverrides } from './overrides.ts';
import { PLAN_ACTIONS, type PlanState } from './planStates.ts';
import { type PlanRefusal, whyNotSaid } from './refusal.ts';

/** Most entrants anybody could decide for one programme; a slip of the keyboard is larger. */
const MOST = 5000;

/** Whether an override, or the undoing of one, may be added to a plan. @returns null: it may */
export function whyNotOverride(
  plan: { state: PlanState; outcome: PlanOutcome; overrides: readonly OverrideEvent[] },
  event: Omit<OverrideEvent, 'number' | 'at'>,
): PlanRefusal | null {
  const { state, outcome, overrides } = plan;
  const { programme, action, intake } = event;
  if (!PLAN_ACTIONS[state].includes('override')) return { code: 'PLAN_CLOSED', state };
  if ('infeasible' in outcome) return { code: 'PLAN_INFEASIBLE' };
  const row = outcome.rows.find((one) => one.programme === programme);
  if (!row) return { code: 'PLAN_UNKNOWN_PROGRAMME', programme };
  const unsaid = whyNotSaid(event.by, event.reason, action === 'change' || action === 'send_back');
  if (unsaid) return unsaid;
  if (action === 'change' && !(Number.isInteger(intake) && intake !== null && intake >= 0 && intake <= MOST))
    return { code: 'PLAN_INTAKE_INVALID', intake: String(intake ?? '') };
  if (action === 'adopt' && row.recommended === null) return { code: 'PLAN_NOT_ASSESSABLE', programme };
  if (action === 'undo' && !standingOverrides(overrides).has(programme))
    return { code: 'PLAN_NOTHING_TO_UNDO', programme };
  return null;
}
