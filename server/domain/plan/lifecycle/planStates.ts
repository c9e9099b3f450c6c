/**
 * draft: the bureau works at it · consulted: laid before the schools, whose opinions are gathered · decided: signed,
 * its numbers stand · evaluated: its cohort has graduated, and what became of it stands beside.
 */
export const PLAN_STATES = ['draft', 'consulted', 'decided', 'evaluated'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** In which state a plan begins. */
export const FIRST_PLAN_STATE: PlanState = 'draft';

/**
 * The life of a plan: from each state those that may follow. A plan never goes back: other inputs are another version,
 * and what was laid before the schools or signed stays as it was.
 */
export const PLAN_TRANSITIONS: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['consulted'],
  consulted: ['decided'],
  decided: ['evaluated'],
  evaluated: [],
};

/** What people do to a plan besides moving it on. */
export type PlanAction = 'scenario' | 'override' | 'opinion';

/** What may be done in which state. */
export const PLAN_ACTIONS: Readonly<Record<PlanState, readonly PlanAction[]>> = {
  draft: ['scenario', 'override'],
  consulted: ['scenario', 'override', 'opinion'],
  decided: [],
  evaluated: [],
};

/** Whether a plan may go from one state to another. */
export function planMayBecome(from: PlanState, to: PlanState): boolean {
  return PLAN_TRANSITIONS[from].includes(to);
}
