import { createHash } from 'node:crypto';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import type { PlanOutcome } from '../../server/domain/plan/planResult.ts';
import { tornado } from '../../server/domain/plan/whatif/tornado.ts';
import type { Beside, Planner } from '../../server/store/plans/planner.ts';
import { planInput, planRow, planSolution } from '../domain/plan/planFixture.ts';
import { directSolver } from '../solver/directSolver.ts';

/** Recommends last year's intake raised by the largest change, whatever else: storing plans needs no more. */
export function simplePlanner(input: PlanInput = planInput()): Planner & { input: PlanInput } {
  const hash = (of: PlanInput) => createHash('sha256').update(JSON.stringify(of)).digest('hex');
  const solve = (of: PlanInput): PlanOutcome => {
    const { maxChange, intakeHigh } = of.limits;
    const recommended = Math.round((of.programmes[0]?.last ?? 0) * (1 + maxChange));
    if (intakeHigh !== null && intakeHigh < 40)
      return {
        infeasible: true,
        inputHash: hash(of),
        conflict: [{ limit: 'intake_high', of: null, value: intakeHigh }],
        relaxation: [{ limit: 'intake_high', of: null, from: intakeHigh, to: 40 }],
        alternatives: [],
      };
    const rows = [planRow({ recommended, verdict: recommended > 50 ? 'expand' : 'hold' })];
    return planSolution({ inputHash: hash(of), rows, entrants: recommended });
  };
  const planner = {
    input,
    load: async (entryYear: string | null) => ({
      ...planner.input,
      entryYear: entryYear ?? planner.input.entryYear,
    }),
    hash,
    change: (of: PlanInput, changes: readonly { setting: string; value: number | null }[]) => ({
      ...of,
      limits: {
        ...of.limits,
        ...Object.fromEntries(changes.map(({ setting, value }) => [setting, value])),
      },
    }),
    solve: async (of: PlanInput) => solve(of),
    preview: async (of: PlanInput) => ({ ...solve(of), provisional: true }) as PlanOutcome,
    tornado: async (of: PlanInput, plan: Beside, programme: string) =>
      tornado(of, plan, programme, await directSolver()),
  };
  return planner;
}
