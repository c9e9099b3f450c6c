import type { PlanOutcome } from '../planResult.ts';
import { decidingOf, type OverrideEvent, UNDECIDED } from './overrides.ts';
import { PLAN_ACTIONS, type PlanState } from './planStates.ts';
import { type PlanRefusal, whyNotSaid } from './refusal.ts';

/** Most entrants anybody could decide for one programme; a slip of the keyboard is larger. */
const MOST = 5000;

/**
 * Whether an override, or the undoing of one, may be added to a plan. A number beyond the limits may: it holds the plan up. A
 * decision made on older ground than what stands may as well, and is kept beside it; what only answers to what stands, an
 * `undo` or a `keep`, may not.
 *
 * @returns null: it may
 */
export function whyNotOverride(
  plan: { state: PlanState; outcome: PlanOutcome; overrides: readonly OverrideEvent[] },
  event: Omit<OverrideEvent, 'number' | 'at'>,
): PlanRefusal | null {
  const { state, outcome, overrides } = plan;
  const { programme, action, intake, base } = event;
  if (!PLAN_ACTIONS[state].includes('override')) return { code: 'PLAN_CLOSED', state };
  if ('infeasible' in outcome) return { code: 'PLAN_INFEASIBLE' };
  const row = outcome.rows.find((one) => one.programme === programme);
  if (!row) return { code: 'PLAN_UNKNOWN_PROGRAMME', programme };
  const unsaid = whyNotSaid(event.by, event.reason, action === 'change' || action === 'send_back');
  if (action === 'change' && !isIntake(intake))
    return { code: 'PLAN_INTAKE_INVALID', intake: String(intake ?? '') };
  if (unsaid) return unsaid;
  if (action === 'adopt' && row.recommended === null) return { code: 'PLAN_NOT_ASSESSABLE', programme };
  const { standing, revision, contested } = decidingOf(overrides).get(programme) ?? UNDECIDED;
  if (action !== 'undo' && action !== 'keep') return null;
  if (base !== null && base < revision) {
    const latest = overrides.find(({ number }) => number === revision);
    return { code: 'PLAN_CHANGED_SINCE', by: latest?.by ?? '', at: latest?.at ?? '' };
  }
  if (action === 'keep' && contested.length === 0) return { code: 'PLAN_NOT_CONTESTED', programme };
  if (action === 'undo' && !standing) return { code: 'PLAN_NOTHING_TO_UNDO', programme };
  return null;
}

function isIntake(intake: number | null): intake is number {
  return Number.isInteger(intake) && intake !== null && intake >= 0 && intake <= MOST;
}

/**
 * The ground an override is kept with. Who decides the same as already stands, without having seen it, agrees with it: that is
 * no conflict.
 */
export function groundOf(
  overrides: readonly OverrideEvent[],
  { programme, action, intake, base }: Pick<OverrideEvent, 'programme' | 'action' | 'intake' | 'base'>,
): number | null {
  const { standing, revision, contested } = decidingOf(overrides).get(programme) ?? UNDECIDED;
  const agrees = standing?.action === action && standing.intake === (action === 'change' ? intake : null);
  return agrees && contested.length === 0 ? revision : base;
}
