import { describe, expect, it } from 'vitest';
import { shortageAtBalance } from '../../server/domain/plan/balance/shortageAtBalance.ts';
import { buildModel } from '../../server/domain/plan/model/buildModel.ts';
import { supplySegments } from '../../server/domain/plan/model/supplySegments.ts';
import { namedChanges } from '../../server/domain/plan/namedChanges.ts';
import type { PlanInput, PlanLimits } from '../../server/domain/plan/planInput.ts';
import type { Flow, PlanSolution } from '../../server/domain/plan/planResult.ts';
import { leastMove } from '../../server/domain/plan/recommend/leastMove.ts';
import { recommendPlan } from '../../server/domain/plan/recommend/recommendPlan.ts';
import { ruleSigns } from '../../server/domain/plan/recommend/simpleRule.ts';
import { evaluatePlan } from '../../server/domain/plan/solve/evaluatePlan.ts';
import { intakesOf } from '../../server/domain/plan/solve/intakesOf.ts';
import { previewPlan, solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { directSolver } from './directSolver.ts';
import { fieldOf, occupationOf, PLAIN, planOf, programmeOf, solutionOf } from './planOf.ts';

const solver = await directSolver();
const exact = { inputHash: 'x', gap: 0, redraws: 0 };

/**
 * Method §6: specialties a and b, occupations 1 (a), 2 (a and b), 3 (b). Classes so wide that only the formula, the places in
 * all and the yearly change count.
 */
function twoSpecialties(limits: Partial<PlanLimits> = {}): PlanInput {
  const wanted = [
    [45, 20, 45],
    [20, 10, 30],
    [50, 60, 10],
  ];
  const vacancies = [400, 150, 450];
  const input = planOf(
    wanted.map((of, o) => occupationOf(String(o + 1), of, { vacancies: vacancies[o] as number })),
    ['a 1', 'a 2', 'b 2', 'b 3'],
    [programmeOf('S/a', 100, { yield: 0.5 }), programmeOf('S/b', 100, { yield: 0.4 })],
    { ...PLAIN, changeCost: 0.02, classMin: 1, classMax: 500, sum: 200, ...limits },
  );
  const fields = [
    fieldOf('a', { placed: { matched: 111, seeking: 150 } }),
    fieldOf('b', { placed: { matched: 102, seeking: 120 } }),
  ];
  return { ...input, fields };
}

async function relaxed(input: PlanInput, form: 'whole' | 'cuts') {
  const { model, programmes } = buildModel(input, { form });
  const [solved] = await solver.solve(model, [{ as: 'lp' }]);
  if (solved?.status !== 'optimal') throw new Error('there is no plan');
  return { cost: solved.objective, intakes: intakesOf(programmes, solved.columns) };
}

const costOf = (intakes: number[]) => evaluatePlan(twoSpecialties(), intakes).objective;

describe('places at balance, the worked example of method §6', () => {
  it('is best at (90, 110)', async () => {
    const plan = solutionOf(await solvePlan(twoSpecialties(), solver, exact));
    expect(plan.rows.map(({ optimum }) => optimum)).toEqual([90, 110]);
    expect(plan.objective).toBeCloseTo(18.2, 9);
    expect(plan.holdObjective).toBeCloseTo(20, 9);
  });
  it('places 89, 74 and 85 graduates in the three scenarios', () =>
    expect(evaluatePlan(twoSpecialties(), [90, 110]).scenarios).toEqual([
      { matched: 89, unfilled: 26, unmatched: 0 },
      { matched: 74, unfilled: 16, unmatched: 15 },
      { matched: 85, unfilled: 0, unmatched: 4 },
    ]));
  it('costs more one place to either side', () => {
    expect(costOf([91, 109])).toBeCloseTo(18.38, 9);
    expect(costOf([89, 111])).toBeCloseTo(18.2867, 4);
  });
  it.each(['whole', 'cuts'] as const)('has one more place in all for b, in the form %s', async (form) => {
    const [before, after] = [
      await relaxed(twoSpecialties(), form),
      await relaxed(twoSpecialties({ sum: 201 }), form),
    ];
    expect(after.intakes.map((one) => one.toFixed(6))).toEqual(['90.000000', '111.000000']);
    expect(after.cost - before.cost).toBeCloseTo(-0.16667, 5);
  });
  it('goes the wrong way for mean demand, and for demand cut up by last intake', async () => {
    const mean = [110 / 3, 20, 40].map((of, o) => occupationOf(String(o + 1), [of]));
    const input = { ...twoSpecialties(), occupations: mean };
    const { cost, intakes } = await relaxed(input, 'cuts');
    expect(intakes.map((one) => one.toFixed(3))).toEqual(['113.333', '86.667']);
    expect(cost).toBeCloseTo(5.8667, 4);
    expect(costOf(intakes)).toBeCloseTo(23.4667, 4);
    expect(costOf([110, 90])).toBeCloseTo(22.6, 9);
  });
});

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

describe('a specialty that shares its occupations with no other', () => {
  const groups = (wanted: number[], reward = 1.6) => [{ reward, wanted: Float64Array.from(wanted) }];
  it('has the slopes of method §6', () =>
    expect(supplySegments(groups([30, 40, 50, 60, 70]), 0.6).map(({ slope }) => slope.toFixed(2))).toEqual([
      '-1.00',
      '-0.68',
      '-0.36',
      '-0.04',
      '0.28',
      '0.60',
    ]));
  it('costs the same by segments, by cuts and by its definition, occupations weighted or not', async () => {
    const occupations = [
      occupationOf('1', [30, 10, 25], { sectors: [{ code: 'A', weight: 1 }] }),
      occupationOf('2', [20, 40, 5]),
    ];
    const limits = { ...PLAIN, priorities: { A: 1.5 }, classMin: 1, classMax: 100, maxChange: 1, sum: 45 };
    const alone = planOf(occupations, ['1 1', '1 2'], [programmeOf('S1/1', 45)], limits);
    // the same with somebody beside who supplies nobody
    const beside = planOf(
      occupations,
      ['1 1', '1 2', '2 1', '2 2'],
      [programmeOf('S1/1', 45), programmeOf('S1/2', 0)],
      limits,
    );
    const cost = evaluatePlan(alone, [45]).objective;
    expect((await relaxed(alone, 'cuts')).cost).toBeCloseTo(cost, 9);
    expect((await relaxed(beside, 'cuts')).cost).toBeCloseTo(cost, 9);
    expect((await relaxed(beside, 'whole')).cost).toBeCloseTo(cost, 9);
  });
});

describe('what is thin or odd', () => {
  const limits = { ...PLAIN, classMin: 1, classMax: 500, sum: 100 };
  const programmes = [programmeOf('S/a', 50), programmeOf('S/b', 50)];
  const solve = async (input: PlanInput) => solutionOf(await solvePlan(input, solver, exact));

  it('an occupation that nobody leads to is unfilled, and moves no place', async () => {
    const wanted = [occupationOf('1', [40, 60]), occupationOf('2', [60, 40])];
    const pairs = ['a 1', 'b 1', 'b 2'];
    const plan = await solve(planOf(wanted, pairs, programmes, limits));
    const more = await solve(planOf([...wanted, occupationOf('3', [30, 10])], pairs, programmes, limits));
    expect(more.rows.map(({ optimum }) => optimum)).toEqual(plan.rows.map(({ optimum }) => optimum));
    expect(more.objective - plan.objective).toBeCloseTo(20, 9);
  });
  it('a specialty without a relevant occupation, or whose demand is not known, keeps its places', async () => {
    const plan = await solve(
      planOf(
        [occupationOf('1', [200]), occupationOf('2', [50], { wanted: null })],
        ['a 1', 'c 2'],
        [...programmes, programmeOf('S/c', 30), programmeOf('S/d', null)],
        { ...limits, sum: 135 },
      ),
    );
    expect(plan.rows.map(({ verdict, reasons }) => [verdict, reasons[0]?.code])).toEqual([
      ['expand', expect.any(String)],
      ['not_assessable', 'no_crosswalk'],
      ['not_assessable', 'unknown_demand'],
      ['not_assessable', 'unknown_intake'],
    ]);
    expect(plan.entrants).toBe(135);
  });
  it('no vacancies at all leave every place where it is', async () => {
    const plan = await solve(
      planOf([occupationOf('1', [0]), occupationOf('2', [0])], ['a 1', 'b 2'], programmes, {
        ...limits,
        changeCost: 0.02,
      }),
    );
    expect(plan.rows.map(({ verdict, recommended }) => [verdict, recommended])).toEqual([
      ['hold', 50],
      ['hold', 50],
    ]);
  });
  it('forty scenarios that are all equal are one', async () => {
    const of = (scenarios: number) =>
      solve(
        planOf(
          [occupationOf('1', Array(scenarios).fill(70)), occupationOf('2', Array(scenarios).fill(45))],
          ['a 1', 'a 2', 'b 2'],
          programmes,
          limits,
        ),
      );
    const [one, forty] = [await of(1), await of(40)];
    expect(forty.objective).toBeCloseTo(one.objective, 9);
    expect(forty.rows.map(({ optimum }) => optimum)).toEqual(one.rows.map(({ optimum }) => optimum));
  });
  it('as many are wanted in all as are supplied, for the probability of a shortage', () => {
    const futures = [1, 1.5, 0.5, 2];
    const pairs = [
      { specialty: 'a', occupation: '1', relevance: 1, share: 1 },
      { specialty: 'b', occupation: '2', relevance: 1, share: 1 },
    ];
    const at = (times: number) =>
      shortageAtBalance(
        planOf(
          [
            occupationOf('1', futures, { wanted: 70 * times }),
            occupationOf('2', [1, 1, 1, 1], { wanted: 50 * times }),
          ],
          pairs,
          programmes,
        ),
      );
    // 70/120, 105/155, 35/85 and 140/190 of 100 against 50
    expect([at(1).get('S/a'), at(1).get('S/b')]).toEqual([0.75, 0.25]);
    expect(at(2)).toEqual(at(1));
  });
});

describe('what is said of a programme', () => {
  const of = async (input: PlanInput, redraws = 0) =>
    solutionOf(await solvePlan(input, solver, { ...exact, redraws }));
  const reasonsOf = (plan: PlanSolution, at: number) =>
    new Map(plan.rows[at]?.reasons.map(({ code, values }) => [code, values]));

  it('names what its graduates take up, who else does, and both numbers it lies between', async () => {
    const plan = await of(twoSpecialties());
    const a = reasonsOf(plan, 0);
    expect(a.get('three_numbers')).toEqual({
      rule: expect.closeTo(94.4733, 4),
      optimum: 90,
      half: 0.5,
      target: expect.closeTo(92.2367, 4),
      places: 92,
    });
    expect(a.get('rule_signs')).toEqual({
      ratio: expect.closeTo(0.855, 9),
      placed: expect.closeTo(0.9419, 4),
    });
    expect(a.get('taken_up_by')).toEqual({ specialties: 'b' });
    const { occupations, share } = a.get('takes_up') ?? {};
    const shares = String(occupations)
      .split(' ')
      .map((part) => Number(part.split(':')[1]));
    expect(shares.reduce((so, one) => so + one, Number(share))).toBeCloseTo(1, 3);
  });
  it('has flows that add up to those at work, and exceed neither supply nor what is wanted', async () => {
    const { flows = [], matching, wanted = [] } = await of(twoSpecialties());
    const sum = (keep: (flow: Flow) => boolean) =>
      flows.filter(keep).reduce((so, { persons }) => so + persons, 0);
    expect(sum(() => true)).toBeCloseTo(matching?.plan.matched ?? 0, 9);
    for (const { occupation, persons } of wanted)
      expect(sum((flow) => flow.occupation === occupation)).toBeLessThanOrEqual(persons + 1e-9);
    expect(sum(({ specialty }) => specialty === 'a')).toBeLessThanOrEqual(46 + 1e-9);
  });
  it('costs as much to keep both as to keep all that compete, and tells of the wider cost', async () => {
    const { holdObjective, objective, rows } = await of(twoSpecialties());
    // places in all are decided: whoever keeps one keeps the other
    expect(rows.map(({ regret }) => regret?.toFixed(6))).toEqual(['1.800000', '1.800000']);
    expect((holdObjective ?? 0) - objective).toBeCloseTo(1.8, 9);
  });
  it('says that limits force it where they allow no other verdict, and gives no percentage then', async () => {
    const full = { places: 100, onRoll: [50, 50] };
    const input = planOf(
      [occupationOf('1', [90]), occupationOf('2', [90])],
      ['a 1', 'b 2'],
      [programmeOf('S/a', 60, { ...full }), programmeOf('S/b', 60)],
      { ...PLAIN, classMin: 1, classMax: 500, maxChange: 0, sum: 120 },
    );
    const plan = await of(input, 5);
    expect(plan.rows.map(({ verdict, forced, stability }) => [verdict, forced, stability])).toEqual([
      ['hold', true, null],
      ['hold', true, null],
    ]);
    expect(reasonsOf(plan, 0).has('stability_forced')).toBe(true);
  });
  it('is stable where every redraw goes the same way', async () => {
    const input = planOf(
      [occupationOf('1', [10, 12]), occupationOf('2', [190, 200])],
      ['a 1', 'b 2'],
      [programmeOf('S/a', 100), programmeOf('S/b', 100)],
      { ...PLAIN, classMin: 1, classMax: 500, sum: 200 },
    );
    const plan = await of(input, 20);
    expect(plan.redraws).toBe(20);
    expect(plan.rows.map(({ verdict, stability }) => [verdict, stability])).toEqual([
      ['shrink', 1],
      ['expand', 1],
    ]);
  });
  it('moves no place where more graduates are wanted a vacancy in all', async () => {
    const input = twoSpecialties();
    const doubled = namedChanges(input, [{ setting: 'entryLevelShare', of: null, value: 0.4 }]);
    const [plan, other] = [await of(input), await of(doubled)];
    expect(other.rows.map(({ recommended }) => recommended)).toEqual(
      plan.rows.map(({ recommended }) => recommended),
    );
    expect(other.fields[0]?.demand).toBeCloseTo(2 * (plan.fields[0]?.demand ?? 0), 9);
  });
});
