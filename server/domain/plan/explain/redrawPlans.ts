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
 * @param isWanted asked before each: whether to go on
 * @returns one array of intakes per redraw that could be solved, in the order of the programmes
 */
export async function redrawPlans(
  input: PlanInput,
  solver: Solver,
  redraws: number,
  isWanted: () => boolean = () => true,
): Promise<number[][]> {
  const begin = (r: number) => {
    const { model, programmes } = buildModel(redraw(input, r));
    const solving = solver.solve(model, [{ as: 'lp' }]);
    // it is waited for below; one that nobody comes to wait for has failed with the one before
    solving.catch(() => {});
    return { programmes, solving };
  };
  const plans: number[][] = [];
  let next = redraws > 0 ? begin(0) : null;
  for (let r = 1; next !== null; r++) {
    const { programmes, solving } = next;
    // built while this one is solved
    next = r < redraws && isWanted() ? begin(r) : null;
    const [solved] = await solving;
    if (solved?.status === 'optimal') plans.push(intakesOf(programmes, solved.columns));
  }
  return plans;
}

function redraw(input: PlanInput, r: number): PlanInput {
  return redrawInput(input, randomSource(seedFor(input.seed, `redraw ${r}`)));
}
