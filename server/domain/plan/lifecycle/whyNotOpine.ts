import type { PlanInput } from '../planInput.ts';
import type { Opinion } from './opinions.ts';
import { PLAN_ACTIONS, type PlanState } from './planStates.ts';
import { type PlanRefusal, whyNotSaid } from './refusal.ts';

/** Whether a school may answer a plan so. @returns null: it may */
export function whyNotOpine(
  plan: { state: PlanState; input: Pick<PlanInput, 'programmes' | 'schools'> },
  { school, programme, stance, reason, by }: Omit<Opinion, 'number' | 'at'>,
): PlanRefusal | null {
  const { state, input } = plan;
  if (!PLAN_ACTIONS[state].includes('opinion')) return { code: 'PLAN_CLOSED', state };
  if (!input.schools.some(({ code }) => code === school)) return { code: 'PLAN_UNKNOWN_SCHOOL', school };
  if (programme !== null) {
    const found = input.programmes.find(({ id }) => id === programme);
    if (!found) return { code: 'PLAN_UNKNOWN_PROGRAMME', programme };
    if (found.school !== school) return { code: 'PLAN_FOREIGN_PROGRAMME', programme, school };
  }
  return whyNotSaid(by, reason, stance !== 'favourable');
}
