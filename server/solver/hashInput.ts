import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/plan/canonicalJson.ts';
import type { PlanInput } from '../domain/plan/planInput.ts';

/** SHA-256 of a plan's input in canonical form, hexadecimal: the same input is the same plan. */
export function hashInput(input: PlanInput): string {
  return createHash('sha256').update(canonicalJson(input)).digest('hex');
}
