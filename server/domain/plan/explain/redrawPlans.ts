import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import { buildModel } from '../model/buildModel.ts';
import type { PlanInput } from '../planInput.ts';
import { intakesOf } from '../solve/intakesOf.ts';
import type { Solver } from '../solver.ts';
import { redrawInput } from './redrawInput.ts';

/**
 * The plan under redrawn inputs, by the linear relaxation: whole classes and openings are not enforced, which no redraw's
 * verdict needs. A redraw whose limits conflict says nothing and is left out.
 *
 * @returns one array of intakes per redraw that could be solved, in the order of the programmes
 */
export async function redrawPlans(input: PlanInput, solver: Solver, redraws: number): Promise<number[][]> {
  const plans: number[][] = [];
  for (let r = 0; r < redraws; r++) {
    const { model, programmes } = buildModel(redraw(input, r));
    const [solved] = await solver.solve(model, [{ as: 'lp' }]);
    if (solved?.status === 'optimal') plans.push(intakesOf(programmes, solved.columns));
  }
  return plans;
}

function redraw(input: PlanInput, r: number): PlanInput {
  return redrawInput(input, randomSource(seedFor(input.seed, `redraw ${r}`)));
}
