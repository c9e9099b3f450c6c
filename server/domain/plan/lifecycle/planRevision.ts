import type { Plan } from './keptPlan.ts';
import type { PlanRefusal } from './refusal.ts';

type Written = Pick<Plan, 'overrides' | 'relaxations' | 'opinions'>;

/** How many acts were added to a plan: who moves it on says which of them they had before them. */
export function planRevision({ overrides, relaxations, opinions }: Written): number {
  return overrides.length + relaxations.length + opinions.length;
}

/** Whether somebody else did something since. @param base revision that was seen @returns null: nobody did */
export function changedSince(plan: Written, base: number): PlanRefusal | null {
  if (base >= planRevision(plan)) return null;
  const { overrides, relaxations, opinions } = plan;
  const latest = [...overrides, ...relaxations, ...opinions]
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  return { code: 'PLAN_CHANGED_SINCE', by: latest?.by ?? '', at: latest?.at ?? '' };
}
