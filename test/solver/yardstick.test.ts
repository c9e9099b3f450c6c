import { expect, test } from 'vitest';
import { redrawPlans } from '../../server/domain/plan/explain/redrawPlans.ts';
import { planInputOf } from '../../server/domain/plan/input/planInputOf.ts';
import { recommendationOf } from '../../server/domain/plan/lifecycle/recommendationOf.ts';
import { namedChanges } from '../../server/domain/plan/namedChanges.ts';
import { checkPlan } from '../../server/domain/plan/solve/checkPlan.ts';
import { previewPlan, solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { demonstrationFacts } from '../domain/plan/input/demonstrationFacts.ts';
import { directSolver } from './directSolver.ts';
import { solutionOf } from './planOf.ts';

const solver = await directSolver();
const input = planInputOf(await demonstrationFacts());
// what is compared here does not depend on how near the plan is to the best
const plan = solutionOf(await solvePlan(input, solver, { inputHash: '', gap: 0.02, redraws: 12 }));
const kept = recommendationOf(plan) as NonNullable<ReturnType<typeof recommendationOf>>;
const beside = { inputHash: '', beside: kept.optimum };
const shown = ({ rows }: typeof plan) =>
  rows.map(({ programme, rule, optimum, recommended, verdict }) => [
    programme,
    rule,
    optimum,
    recommended,
    verdict,
  ]);

test('an input that did not change gives the plan itself, number by number and verdict by verdict', async () => {
  const verdicts = new Set(plan.rows.map(({ verdict }) => verdict));
  expect([...verdicts]).toEqual(expect.arrayContaining(['new', 'expand', 'shrink', 'transfer']));
  const again = solutionOf(await previewPlan({ ...input }, solver, beside));
  expect(shown(again)).toEqual(shown(plan));
  expect(again.recommendedObjective).toBe(plan.recommendedObjective);
  expect(again.provisional).toBe(true);
});

test('redrawn as it is, every change holds and every choice pays', async () => {
  const same = await redrawPlans(input, kept, solver, 2, () => ({ ...input }));
  for (const { intakes, pays } of same) {
    expect(intakes).toEqual(kept.recommended);
    expect(pays.size).toBeGreaterThan(0);
    expect([...pays.values()].every(Boolean)).toBe(true);
  }
  expect(same).toHaveLength(2);
  // and drawn otherwise they do not all
  expect(plan.rows.some(({ stability }) => stability !== null && stability < 1)).toBe(true);
});

test('changed limits are kept by whatever is tried out, where the plan breaks them too', async () => {
  const { sum } = input.limits;
  for (const [setting, value] of [
    ['maxChange', 0.05],
    ['openingsPerSchool', 0],
    ['sum', (sum ?? plan.entrants) - 10],
    ['classMax', 40],
  ] as const) {
    const changed = namedChanges(input, [{ setting, of: null, value }]);
    const tried = await previewPlan(changed, solver, beside);
    const recommended = recommendationOf(tried)?.recommended;
    expect(recommended && checkPlan(changed, recommended), setting).toEqual([]);
    expect(recommended, setting).not.toEqual(kept.recommended);
  }
});
