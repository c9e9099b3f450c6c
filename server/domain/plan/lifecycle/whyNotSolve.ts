import { PLAN_METHOD, type PlanInput } from '../planInput.ts';
import type { PlanRefusal } from './refusal.ts';

/**
 * Whether a plan may be solved again, under changes or for a late explanation. One made by another method lacks what this one
 * reads; it is kept as it was, read and handed out.
 *
 * @returns null: it may
 */
export function whyNotSolve({ method }: Pick<PlanInput, 'method'>): PlanRefusal | null {
  return method === PLAN_METHOD ? null : { code: 'PLAN_OTHER_METHOD' };
}
