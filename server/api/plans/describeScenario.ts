import { isTypedName } from '../../domain/access/typedName.ts';
import { scenarioNotes } from '../../domain/plan/explain/scenarioNotes.ts';
import type { Plan, Scenario } from '../../domain/plan/lifecycle/keptPlan.ts';
import { whyNotSolve } from '../../domain/plan/lifecycle/whyNotSolve.ts';
import type { PlanChange } from '../../domain/plan/namedChanges.ts';
import type { PlanSolution } from '../../domain/plan/planResult.ts';
import { describeBinding, describeInfeasible } from './describeLimits.ts';
import { describeReason } from './describeReason.ts';
import type { TriedOut } from './planDesk.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanScenario, ScenarioDifference, ScenarioResult } from './planScenario.model.ts';
import { planTotals } from './planTotals.ts';

/** What changes come to beside the plan in the same form: both in full, or both within the plan's choices. */
export function describeResult(
  { plan, outcome }: TriedOut,
  of: Plan,
  changes: readonly PlanChange[],
  names: PlanNames,
): ScenarioResult {
  if ('infeasible' in outcome)
    return {
      inputHash: outcome.inputHash,
      provisional: false,
      totals: null,
      infeasible: describeInfeasible(outcome, names),
      placesMoved: 0,
      verdictChanges: 0,
      differences: [],
      binding: [],
      notes: [],
    };
  const differences = differencesOf(outcome, 'infeasible' in plan ? null : plan);
  const change = ({ planned, recommended }: ScenarioDifference) => (recommended ?? 0) - (planned ?? 0);
  const added = differences.reduce((sum, one) => sum + Math.max(0, change(one)), 0);
  const taken = differences.reduce((sum, one) => sum + Math.max(0, -change(one)), 0);
  return {
    inputHash: outcome.inputHash,
    provisional: outcome.provisional,
    totals: planTotals(of.input, outcome),
    infeasible: null,
    placesMoved: Math.max(added, taken),
    verdictChanges: differences.filter((one) => one.plannedVerdict !== one.verdict).length,
    differences,
    binding: describeBinding(outcome.binding, names),
    notes: whyNotSolve(of.input)
      ? []
      : scenarioNotes(of.input, changes, outcome.entrants).map((one) => describeReason(one, names)),
  };
}

/** Programmes whose number or verdict differs, largest difference first. */
function differencesOf(outcome: PlanSolution, plan: PlanSolution | null): ScenarioDifference[] {
  const planned = new Map(plan?.rows.map((row) => [row.programme, row]));
  return outcome.rows
    .map(({ programme, recommended, verdict }) => ({
      programme,
      planned: planned.get(programme)?.recommended ?? null,
      recommended,
      plannedVerdict: planned.get(programme)?.verdict ?? null,
      verdict,
    }))
    .filter((one) => one.planned !== one.recommended || one.plannedVerdict !== one.verdict)
    .toSorted(
      (a, b) =>
        Math.abs((b.recommended ?? 0) - (b.planned ?? 0)) - Math.abs((a.recommended ?? 0) - (a.planned ?? 0)),
    );
}

/** A scenario in the API's terms. */
export function describeScenario(scenario: Scenario, plan: Plan, names: PlanNames): PlanScenario {
  const { outcome, account, ...rest } = scenario;
  const { changes } = rest;
  // solved in full, as the plan itself was
  const result = outcome && describeResult({ plan: plan.outcome, outcome }, plan, changes, names);
  return { ...rest, typed: isTypedName(rest.by, account), result };
}
