import type { BreakableLimit } from './limitBreach.ts';
import type { Stance } from './opinions.ts';
import type { PlanState } from './planStates.ts';

/** Why something cannot be done to a plan: the code of its sentence `error.<code>` and the values it prints. */
export type PlanRefusal =
  | { code: 'PLAN_NOT_NEXT'; from: PlanState; to: PlanState }
  | { code: 'PLAN_CLOSED'; state: PlanState }
  | { code: 'PLAN_INFEASIBLE' }
  | { code: 'PLAN_OTHER_METHOD' }
  | { code: 'PLAN_ALREADY'; state: PlanState; by: string; at: string }
  | { code: 'PLAN_SECOND_PERSON'; by: string }
  | { code: 'PLAN_OPEN_PROGRAMMES'; programmes: string }
  | { code: 'PLAN_CONTESTED'; programmes: string }
  | { code: 'PLAN_BEYOND_LIMITS'; count: number }
  | { code: 'PLAN_UNANSWERED'; count: number; schools: { nameZh: string; nameEn: string }[]; until: string }
  | { code: 'PLAN_CHANGED_SINCE'; by: string; at: string }
  | { code: 'PLAN_ANSWERED_SINCE'; by: string; stance: Stance; at: string }
  | { code: 'PLAN_NOT_CONTESTED'; programme: string }
  | { code: 'PLAN_NOT_BROKEN'; limit: BreakableLimit }
  | { code: 'PLAN_NOT_GRADUATED'; year: string }
  | { code: 'PLAN_UNKNOWN_PROGRAMME'; programme: string }
  | { code: 'PLAN_UNKNOWN_SCHOOL'; school: string }
  | { code: 'PLAN_FOREIGN_PROGRAMME'; programme: string; school: string }
  | { code: 'PLAN_NAME_MISSING' }
  | { code: 'PLAN_REASON_MISSING' }
  | { code: 'PLAN_NAME_TOO_LONG'; longest: number; length: number }
  | { code: 'PLAN_TEXT_TOO_LONG'; longest: number; length: number }
  | { code: 'PLAN_INTAKE_INVALID'; intake: string }
  | { code: 'PLAN_NOT_ASSESSABLE'; programme: string }
  | { code: 'PLAN_NOTHING_TO_UNDO'; programme: string };

/** Longest reason, and longest name of who gives it, characters. */
const LONGEST_REASON = 2000;
const LONGEST_NAME = 100;

/** Whether who acts and why is said. @param required whether the act needs a reason */
export function whyNotSaid(by: string, reason: string, required: boolean): PlanRefusal | null {
  if (by.trim() === '') return { code: 'PLAN_NAME_MISSING' };
  if (required && reason.trim() === '') return { code: 'PLAN_REASON_MISSING' };
  const [name, text] = [by.length, reason.length];
  if (name > LONGEST_NAME) return { code: 'PLAN_NAME_TOO_LONG', longest: LONGEST_NAME, length: name };
  if (text > LONGEST_REASON) return { code: 'PLAN_TEXT_TOO_LONG', longest: LONGEST_REASON, length: text };
  return null;
}
