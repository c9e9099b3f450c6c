import { type DecidedPlan, decidedPlan } from '../../domain/plan/lifecycle/decidedPlan.ts';
import type { Plan } from '../../domain/plan/lifecycle/keptPlan.ts';
import type { PlanSolution } from '../../domain/plan/planResult.ts';

/** What an infeasible plan has instead of a solution: nothing in every list. */
const NOTHING: PlanSolution = {
  inputHash: '',
  objective: 0,
  bound: 0,
  gap: 0,
  provisional: false,
  redraws: 0,
  holdObjective: null,
  rows: [],
  fields: [],
  binding: [],
  entrants: 0,
  cost: 0,
};

/** A plan's solution, an empty one where its limits cannot be kept, and how it stands. */
export function standsOf({ input, outcome, overrides, relaxations }: Plan): {
  solution: PlanSolution;
  stands: DecidedPlan;
} {
  const solution = 'infeasible' in outcome ? NOTHING : outcome;
  return { solution, stands: decidedPlan(input, solution, overrides, relaxations) };
}
