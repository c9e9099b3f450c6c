import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import { leastMove } from '../../server/domain/plan/recommend/leastMove.ts';
import { recommendPlan } from '../../server/domain/plan/recommend/recommendPlan.ts';
import { ruleSigns } from '../../server/domain/plan/recommend/ruleSigns.ts';
import { evaluatePlan } from '../../server/domain/plan/solve/evaluatePlan.ts';
import { previewPlan, solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { directSolver } from './directSolver.ts';
import { occupationOf, PLAIN, planOf, programmeOf, solutionOf } from './planOf.ts';
import { twoSpecialties } from './twoSpecialties.ts';

const solver = await directSolver();
const exact = { inputHash: 'x', gap: 0, redraws: 0 };
const costOf = (intakes: number[]) => evaluatePlan(twoSpecialties(), intakes).objective;

describe('the simple rule and the recommendation, method §6', () => {
  it('reads how short and how well placed each specialty is', () => {
    const signs = ruleSigns(twoSpecialties());
    expect(signs.get('a')?.ratio).toBeCloseTo(0.855, 9);
    expect(signs.get('b')?.ratio).toBeCloseTo(1.18125, 9);
    expect(signs.get('a')?.placed).toBeCloseTo(0.9419, 4);
    expect(signs.get('b')?.placed).toBeCloseTo(1.07151, 5);
  });
  it('recommends (92, 108), half way from (94.4733, 105.5267) to the optimum', async () => {
    const { rule, recommended } = await recommendPlan(twoSpecialties(), [90, 110], solver);
    expect(rule.map((one) => one.toFixed(4))).toEqual(['94.4733', '105.5267']);
    expect(recommended).toEqual([92, 108]);
    expect(costOf(recommended)).toBeCloseTo(18.56, 9);
  });
  it('carries all three numbers on its rows, whole and provisional', async () => {
    const plan = solutionOf(await solvePlan(twoSpecialties(), solver, exact));
    const first = solutionOf(await previewPlan(twoSpecialties(), solver, exact));
    for (const { rows } of [plan, first]) {
      expect(rows.map(({ rule, optimum, recommended }) => [rule?.toFixed(4), optimum, recommended])).toEqual([
        ['94.4733', 90, 92],
        ['105.5267', 110, 108],
      ]);
    }
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['adjust', 'adjust']);
    expect(plan.recommendedObjective).toBeCloseTo(18.56, 9);
    expect(first.provisional).toBe(true);
  });
  it('takes the rule alone where the half is 0, and the optimum where it is 1', async () => {
    const at = async (half: number) =>
      (await recommendPlan(twoSpecialties({ half }), [90, 110], solver)).recommended;
    expect([await at(0), await at(1)]).toEqual([
      [94, 106],
      [90, 110],
    ]);
  });
  it('says nothing of the placed where nobody counted them, or nobody was placed', () => {
    const input = twoSpecialties();
    const none = { ...input, fields: input.fields.map((one) => ({ ...one, placed: null })) };
    const nobody = {
      ...input,
      fields: input.fields.map((one) => ({ ...one, placed: { matched: 0, seeking: 10 } })),
    };
    expect([ruleSigns(none).get('a')?.placed, ruleSigns(nobody).get('b')?.placed]).toEqual([1, 1]);
  });
  it('lets a small programme change by a tenth, where three places would be more than a year allows', async () => {
    expect([10, 25, 39, 100].map(leastMove)).toEqual([1, 2.5, 3, 5]);
    const input = planOf(
      [occupationOf('1', [2]), occupationOf('2', [30])],
      ['a 1', 'b 2'],
      [programmeOf('S/a', 10), programmeOf('S/b', 10)],
      { ...PLAIN, classMin: 1, classMax: 500, sum: 20 },
    );
    expect((await recommendPlan(input, [8, 12], solver)).recommended).toEqual([9, 11]);
  });
  it('leaves who would change by under three places or 5 % as they are, as far as places in all allow', async () => {
    const input = { ...twoSpecialties(), occupations: [] as PlanInput['occupations'] };
    const placed = [
      { matched: 79, seeking: 100 },
      { matched: 80, seeking: 100 },
    ];
    const fields = input.fields.map((one, s) => ({ ...one, placed: placed[s] ?? null }));
    const occupations = twoSpecialties().occupations.map((one) => ({ ...one, vacancies: null }));
    const near = { ...input, fields, occupations };
    expect((await recommendPlan(near, [100, 100], solver)).recommended).toEqual([100, 100]);
    const more = { ...near, limits: { ...near.limits, sum: 202 } };
    const { recommended } = await recommendPlan(more, [101, 101], solver);
    expect(recommended.reduce((so, one) => so + one, 0)).toBe(202);
    expect(recommended.filter((one) => one === 100)).toHaveLength(1);
  });
});
