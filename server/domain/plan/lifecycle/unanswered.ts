import type { CalendarSettings } from '../../edition/editionSettings.ts';
import type { PlanInput } from '../planInput.ts';
import type { Plan } from './keptPlan.ts';
import type { PlanRefusal } from './refusal.ts';

/** Schools that a plan lies before and that have not answered, while they still may. */
export interface Unanswered {
  /** in the order of the plan */
  schools: PlanInput['schools'];
  /** last day of the time they were given, YYYY-MM-DD */
  until: string;
}

/** Schools that are asked: those that run something in the plan, or would. */
export function askedSchools({
  schools,
  programmes,
}: Pick<PlanInput, 'schools' | 'programmes'>): PlanInput['schools'] {
  const taught = new Set(programmes.map(({ school }) => school));
  return schools.filter(({ code }) => taught.has(code));
}

/** Codes of schools that are asked and have answered neither to the plan nor to any programme. */
export function silentSchools({ input, opinions }: Pick<Plan, 'input' | 'opinions'>): string[] {
  const answered = new Set(opinions.map(({ school }) => school));
  return askedSchools(input)
    .map(({ code }) => code)
    .filter((code) => !answered.has(code));
}

/**
 * Whose answer a decision would not wait for.
 *
 * @param today the city's day, YYYY-MM-DD
 * @returns null: it is not out for opinions, everybody answered, or the time for it is over
 */
export function unanswered(
  plan: Pick<Plan, 'state' | 'entryYear' | 'input' | 'opinions'>,
  { opinions }: Pick<CalendarSettings, 'opinions'>,
  today: string,
): Unanswered | null {
  const until = `${plan.entryYear}-${opinions.to}`;
  if (plan.state !== 'consulted' || today > until) return null;
  const silent = new Set(silentSchools(plan));
  const schools = plan.input.schools.filter(({ code }) => silent.has(code));
  return schools.length > 0 ? { schools, until } : null;
}

/**
 * Whether something may be decided before asked schools have answered: only for a reason.
 *
 * @param of the school whose programme is decided; null: the plan
 * @returns null: it may
 */
export function whyNotUnanswered(
  waits: Unanswered | null,
  of: string | null,
  reason: string,
): PlanRefusal | null {
  const schools = waits?.schools.filter(({ code }) => of === null || code === of) ?? [];
  if (!waits || schools.length === 0 || reason.trim() !== '') return null;
  return {
    code: 'PLAN_UNANSWERED',
    count: schools.length,
    schools: schools.map(({ nameZh, nameEn }) => ({ nameZh, nameEn })),
    until: waits.until,
  };
}
