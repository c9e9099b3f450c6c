// One process that solves the plan of acceptance figure 4 and prints how long each part took, in seconds, as JSON.
import { regrets } from '../../server/domain/plan/explain/regrets.ts';
import { buildModel } from '../../server/domain/plan/model/buildModel.ts';
import { recommendPlan } from '../../server/domain/plan/recommend/recommendPlan.ts';
import { intakesOf } from '../../server/domain/plan/solve/intakesOf.ts';
import { wholeIntakes } from '../../server/domain/plan/solve/wholeIntakes.ts';
import { previewPlan } from '../../server/domain/plan/solvePlan.ts';
import { createSolver } from '../../server/solver/createSolver.ts';
import { hashInput } from '../../server/solver/hashInput.ts';
import { randomPlan } from './randomPlan.ts';

const SIZE = {
  schools: 20,
  specialties: 120,
  programmes: 760,
  candidates: 40,
  occupations: 80,
  pairs: 600,
  scenarios: 50,
};

const input = randomPlan(SIZE, 1);
const solver = createSolver();

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const startedAt = performance.now();
  const result = await work();
  return [(performance.now() - startedAt) / 1000, result];
}

const built = buildModel(input);
const [lp] = await timed(() => solver.solve(built.model, [{ as: 'lp' }]));
const [coarse] = await timed(() => solver.solve(built.model, [{ as: 'mip', gap: 0.005 }]));
const [fine, [solved]] = await timed(() => solver.solve(built.model, [{ as: 'mip', gap: 0.001 }]));
if (solved?.status !== 'optimal') throw new Error('the plan of the bench has no solution');

const intakes = wholeIntakes(
  intakesOf(built.programmes, solved.columns),
  built.programmes.map(({ choice }) => choice),
  input.limits,
);
const [nearest] = await timed(() => recommendPlan(input, intakes, solver));
const [all, { asked }] = await timed(() => regrets(input, built, intakes, solver));
// the programmes of a city do not change while a limit is dragged, but its model does: built anew each time
const [preview] = await timed(() =>
  previewPlan(input, solver, { inputHash: hashInput(input), beside: intakes }),
);
await solver.close();
console.log(JSON.stringify({ lp, coarse, fine, nearest, counterfactual: all / asked, preview }));
