import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import { buildModel } from '../model/buildModel.ts';
import type { PlanInput } from '../planInput.ts';
import { targetsOf } from '../recommend/recommendPlan.ts';
import { intakesOf } from '../solve/intakesOf.ts';
import { wholeIntakes } from '../solve/wholeIntakes.ts';
import type { Solver } from '../solver.ts';
import { redrawInput } from './redrawInput.ts';

/** An input as it might as well have been, and what would be recommended under it. */
export interface Redraw {
  input: PlanInput;
  /** entrants, in the order of the programmes, not rounded */
  intakes: number[];
}

/**
 * The recommendation under redrawn inputs, by the linear relaxation: whole classes and openings are not enforced, which no
 * redraw's verdict needs. A redraw whose limits conflict says nothing and is left out.
 *
 * @param isWanted asked before each: whether to go on
 * @returns every redraw that could be solved
 */
export async function redrawPlans(
  input: PlanInput,
  solver: Solver,
  redraws: number,
  isWanted: () => boolean = () => true,
): Promise<Redraw[]> {
  const begin = (r: number) => {
    const drawn = redraw(input, r);
    const { model, programmes } = buildModel(drawn);
    const solving = solver.solve(model, [{ as: 'lp' }]);
    // it is waited for below; one that nobody comes to wait for has failed with the one before
    solving.catch(() => {});
    return { drawn, programmes, solving };
  };
  const plans: Redraw[] = [];
  let next = redraws > 0 ? begin(0) : null;
  for (let r = 1; next !== null; r++) {
    const { drawn, programmes, solving } = next;
    // built while this one is solved
    next = r < redraws && isWanted() ? begin(r) : null;
    const [solved] = await solving;
    if (solved?.status !== 'optimal') continue;
    const choices = programmes.map(({ choice }) => choice);
    const optimum = wholeIntakes(intakesOf(programmes, solved.columns), choices, drawn.limits);
    plans.push({ input: drawn, intakes: targetsOf(drawn, choices, optimum).targets });
  }
  return plans;
}

function redraw(input: PlanInput, r: number): PlanInput {
  return redrawInput(input, randomSource(seedFor(input.seed, `redraw ${r}`)));
}
