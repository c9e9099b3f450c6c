import type { PlanInput } from '../planInput.ts';
import type { Opinion } from './opinions.ts';
import { PLAN_ACTIONS, type PlanState } from './planStates.ts';
import { type PlanRefusal, whyNotSaid } from './refusal.ts';

/**
 * Whether a school may answer a plan so. Somebody who has not seen what the school answered meanwhile may not: the later answer
 * would take its place.
 *
 * @param base number of the plan's latest answer, of any school, that its author had seen; 0: none
 * @returns null: it may
 */
export function whyNotOpine(
  plan: { state: PlanState; input: Pick<PlanInput, 'programmes' | 'schools'>; opinions: readonly Opinion[] },
  { school, programme, stance, reason, by }: Omit<Opinion, 'number' | 'at'>,
  base: number,
): PlanRefusal | null {
  const { state, input, opinions } = plan;
  if (!PLAN_ACTIONS[state].includes('opinion')) return { code: 'PLAN_CLOSED', state };
  if (!input.schools.some(({ code }) => code === school)) return { code: 'PLAN_UNKNOWN_SCHOOL', school };
  if (programme !== null) {
    const found = input.programmes.find(({ id }) => id === programme);
    if (!found) return { code: 'PLAN_UNKNOWN_PROGRAMME', programme };
    if (found.school !== school) return { code: 'PLAN_FOREIGN_PROGRAMME', programme, school };
  }
  const unsaid = whyNotSaid(by, reason, stance !== 'favourable');
  if (unsaid) return unsaid;
  const unseen = opinions.findLast(
    (one) => one.school === school && one.programme === programme && one.number > base,
  );
  return unseen ? { code: 'PLAN_ANSWERED_SINCE', by: unseen.by, stance: unseen.stance, at: unseen.at } : null;
}
