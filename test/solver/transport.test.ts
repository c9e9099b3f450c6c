import { describe, expect, it } from 'vitest';
import { specialtiesAtBalance } from '../../server/domain/plan/balance/specialtiesAtBalance.ts';
import { buildModel } from '../../server/domain/plan/model/buildModel.ts';
import { supplySegments } from '../../server/domain/plan/model/supplySegments.ts';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import { evaluatePlan } from '../../server/domain/plan/solve/evaluatePlan.ts';
import { intakesOf } from '../../server/domain/plan/solve/intakesOf.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { directSolver } from './directSolver.ts';
import { occupationOf, PLAIN, planOf, programmeOf, solutionOf } from './planOf.ts';
import { twoSpecialties } from './twoSpecialties.ts';

const solver = await directSolver();
const exact = { inputHash: 'x', gap: 0, redraws: 0 };

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
      specialtiesAtBalance(
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
    expect(['a', 'b'].map((code) => at(1).get(code)?.shortageProbability)).toEqual([0.75, 0.25]);
    expect(at(2)).toEqual(at(1));
  });
});
