import { describe, expect, it } from 'vitest';
import { fieldSegments } from '../../server/domain/plan/model/fieldSegments.ts';
import { evaluatePlan } from '../../server/domain/plan/solve/evaluatePlan.ts';
import { previewPlan, solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { directSolver } from './directSolver.ts';
import { fieldOf, known, PLAIN, planOf, programmeOf, solutionOf } from './planOf.ts';

const solver = await directSolver();
const exact = { inputHash: 'x', gap: 0, redraws: 0 };

// Method §6: classes and yearly change so wide that only the formula and the total count.
const ORACLE = planOf(
  [
    fieldOf('0', [30, 40, 50, 60, 70]),
    fieldOf('1', [20, 30, 50, 60, 90], { sectors: [{ code: 'A', weight: 1 }] }),
  ],
  [programmeOf('S1/0', 50), programmeOf('S1/1', 35)],
  {
    ...PLAIN,
    priorities: { A: 1.5 },
    classMin: 1,
    classMax: 100,
    maxChange: 1,
    intakeLow: 85,
    intakeHigh: 85,
  },
);

describe('solvePlan on the worked example of method §6', () => {
  it('has the slopes of field 0', () =>
    expect(
      fieldSegments([30, 40, 50, 60, 70], 1, 1, 0.6).segments.map(({ slope }) => slope.toFixed(2)),
    ).toEqual(['-1.00', '-0.68', '-0.36', '-0.04', '0.28', '0.60']));
  it('finds 40 and 45 at 39.9, with one place in all worth .54', async () => {
    const plan = solutionOf(await solvePlan(ORACLE, solver, exact));
    expect(plan.rows.map(({ recommended }) => recommended)).toEqual([40, 45]);
    expect(plan.objective).toBeCloseTo(39.9, 9);
    expect(plan.binding).toEqual([
      {
        limit: 'intake_high',
        end: 'most',
        of: null,
        used: 85,
        available: 85,
        worth: expect.closeTo(0.54, 9),
      },
    ]);
  });
  it('says that keeping 50 and 35 costs 41.7, a regret of 1.8', async () => {
    const plan = solutionOf(await solvePlan(ORACLE, solver, exact));
    expect(plan.holdObjective).toBeCloseTo(41.7, 9);
    expect(plan.rows[0]?.regret).toBeCloseTo(1.8, 9);
  });
  it('costs less than 40.6, the plan for mean demand', () =>
    expect(evaluatePlan(ORACLE, [35, 50]).objective).toBeCloseTo(40.6, 9));
  it('says the same provisionally from the linear relaxation', async () => {
    const plan = solutionOf(await previewPlan(ORACLE, solver, exact));
    expect([plan.objective.toFixed(9), plan.provisional]).toEqual(['39.900000000', true]);
  });
});

describe('solvePlan where data is thin or odd', () => {
  it('answers an empty city with an empty plan', async () => {
    const plan = solutionOf(await solvePlan(planOf([], []), solver, exact));
    expect([plan.rows, plan.objective, plan.entrants]).toEqual([[], 0, 0]);
  });
  it('shrinks as far as a year allows where demand is nothing', async () => {
    const input = planOf([fieldOf('1', [0, 0, 0])], [programmeOf('S1/1', 100)], PLAIN);
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect([plan.rows[0]?.recommended, plan.rows[0]?.verdict, plan.gap]).toEqual([80, 'shrink', 0]);
  });
  it('leaves a programme without demand, crosswalk or intake as it is, and says why', async () => {
    const input = planOf(
      [
        fieldOf('1', [], { demand: { ...known(0), value: null, state: 'not_collected' } }),
        fieldOf('2', [50]),
      ],
      [programmeOf('S1/1', 40), programmeOf('S1/2', null), programmeOf('S1/3', 30, { serves: [] })],
    );
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect(
      plan.rows.map(({ verdict, recommended, reasons }) => [verdict, recommended, reasons[0]?.code]),
    ).toEqual([
      ['not_assessable', null, 'unknown_demand'],
      ['not_assessable', null, 'unknown_intake'],
      ['not_assessable', null, 'no_crosswalk'],
    ]);
    expect(plan.entrants).toBe(70);
  });
  it('bars growth where those on roll already exceed the places, and stays feasible', async () => {
    const input = planOf(
      [fieldOf('1', [500, 600])],
      [programmeOf('S1/1', 80, { places: 150, onRoll: [90, 90] })],
      PLAIN,
    );
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect([plan.rows[0]?.recommended, plan.rows[0]?.verdict]).toEqual([80, 'hold']);
    expect(plan.rows[0]?.reasons.map(({ code }) => code)).toContain('growth_barred_places');
  });
  it('puts the worth of a place, a teacher and an hour in their own units', async () => {
    const programme = { onRoll: [50, 50], yield: 0.5 };
    const input = planOf(
      [fieldOf('1', [500]), fieldOf('2', [500]), fieldOf('3', [500])],
      [
        programmeOf('S1/1', 80, { ...programme, places: 184 }),
        programmeOf('S1/2', 80, { ...programme, teachers: 9 }),
        programmeOf('S1/3', 73, { ...programme, workshopHours: 540 }),
      ],
      { ...PLAIN, maxChange: 0.5 },
    );
    const { binding, rows } = solutionOf(await solvePlan(input, solver, exact));
    expect(binding.map(({ limit, worth }) => [limit, worth.toFixed(4)])).toEqual([
      ['teachers', '10.0000'],
      ['places', '0.5000'],
      ['workshop', '0.1667'],
    ]);
    expect(rows.map(({ worthOfPlace }) => worthOfPlace?.toFixed(3))).toEqual(['0.500', '0.500', '0.500']);
  });
  it('refuses what makes no sense, with the bad value', async () => {
    const bad = planOf([], [], { classMin: 50 });
    await expect(solvePlan(bad, solver, exact)).rejects.toThrow('invalid classMin 50; above classMax 45');
  });
});

describe('solvePlan across schools', () => {
  const thin = planOf([fieldOf('1', [95, 100, 105])], [programmeOf('S1/1', 15), programmeOf('S2/1', 80)], {
    ...PLAIN,
    thinClassCost: 20,
  });
  it('moves a class too thin to the school that runs the specialty on, beyond its yearly change', async () => {
    const plan = solutionOf(await solvePlan(thin, solver, exact));
    expect(plan.rows.map(({ verdict, recommended, partners }) => [verdict, recommended, partners])).toEqual([
      ['transfer', 0, ['S2']],
      ['consolidate', 100, ['S1']],
    ]);
  });
  it('says what keeping the partner as it was would cost, the class then staying where it is', async () => {
    const { rows } = solutionOf(await solvePlan(thin, solver, { ...exact, redraws: 20 }));
    expect(rows[1]?.regret).toBeGreaterThan(1);
    expect(rows[1]?.stability).toBeGreaterThan(0.5);
    expect(rows[0]?.reasons.map(({ code }) => code)).toContain('moved_to');
  });
  it('keeps it where the county would lose the specialty and that counts for more', async () => {
    const input = { ...thin, limits: { ...thin.limits, reachWeight: 50 } };
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect(plan.rows.map(({ verdict, recommended }) => [verdict, recommended])).toEqual([
      ['hold', 18],
      ['hold', 82],
    ]);
  });
  it('opens a candidate with one class where a shortage is likely, and not where it is not', async () => {
    const candidate = { standing: 'candidate' as const, graduates: 0 };
    const input = planOf(
      [fieldOf('1', [60, 70, 80]), fieldOf('2', [0, 0, 60])],
      [programmeOf('S1/1', 0, candidate), programmeOf('S1/2', 0, candidate)],
      PLAIN,
    );
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect(
      plan.rows.map(({ verdict, recommended, reasons }) => [verdict, recommended, reasons[1]?.code]),
    ).toEqual([
      ['new', 45, 'candidate_opens'],
      ['hold', 0, 'candidate_unlikely'],
    ]);
  });
  it('stops a programme with a red card that demand does not need, and only such a one', async () => {
    const red = { card: { ...programmeOf('S1/1', 1).card, colour: 'red' as const } };
    const input = planOf(
      [fieldOf('1', [10]), fieldOf('2', [10])],
      [programmeOf('S1/1', 60, red), programmeOf('S1/2', 80)],
      PLAIN,
    );
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect(plan.rows.map(({ verdict, recommended }) => [verdict, recommended])).toEqual([
      ['suspend', 0],
      ['shrink', 64],
    ]);
  });
});
