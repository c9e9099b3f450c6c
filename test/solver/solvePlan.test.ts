import { describe, expect, it } from 'vitest';
import { pointWithin } from '../../server/domain/plan/explain/pointWithin.ts';
import type { PlanInput, PlanLimits, PlanProgramme } from '../../server/domain/plan/planInput.ts';
import type { PlanReason } from '../../server/domain/plan/planReasonCodes.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { reasonSentence } from '../../server/messages/reasonSentence.ts';
import { directSolver } from './directSolver.ts';
import { occupationOf, PLAIN, planOf, programmeOf, solutionOf } from './planOf.ts';

const solver = await directSolver();
const exact = { inputHash: 'x', gap: 0, redraws: 0 };

/** Specialties that each lead to an occupation of their own, wanted by so many in each scenario; the optimum itself is recommended. */
function apart(
  wanted: Record<string, number[]>,
  programmes: PlanProgramme[],
  limits: Partial<PlanLimits> = {},
): PlanInput {
  const occupations = Object.entries(wanted).map(([code, of]) => occupationOf(code, of));
  const pairs = occupations.map(({ code }) => `${code} ${code}`);
  return planOf(occupations, pairs, programmes, { half: 1, ...limits });
}

describe('solvePlan where data is thin or odd', () => {
  it('answers an empty city with an empty plan', async () => {
    const plan = solutionOf(await solvePlan(planOf([], [], []), solver, exact));
    expect([plan.rows, plan.objective, plan.entrants]).toEqual([[], 0, 0]);
  });
  it('shrinks as far as a year allows where demand is nothing', async () => {
    const input = apart({ 1: [0, 0, 0] }, [programmeOf('S1/1', 100)], PLAIN);
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect([plan.rows[0]?.recommended, plan.rows[0]?.verdict, plan.gap]).toEqual([80, 'shrink', 0]);
  });
  it('bars growth where those on roll already exceed the places, and stays feasible', async () => {
    const input = apart(
      { 1: [500, 600] },
      [programmeOf('S1/1', 80, { places: 150, onRoll: [90, 90] })],
      PLAIN,
    );
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect([plan.rows[0]?.recommended, plan.rows[0]?.verdict]).toEqual([80, 'hold']);
    expect(plan.rows[0]?.reasons.map(({ code }) => code)).toContain('growth_barred_places');
  });
  it('puts the worth of a place, a teacher and an hour in their own units', async () => {
    const programme = { onRoll: [50, 50], yield: 0.5 };
    const input = apart(
      { 1: [500], 2: [500], 3: [500] },
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
    const bad = planOf([], [], [], { classMin: 50 });
    await expect(solvePlan(bad, solver, exact)).rejects.toThrow('invalid classMin 50; above classMax 45');
  });
});

describe('solvePlan across schools', () => {
  const thin = apart({ 1: [95, 100, 105] }, [programmeOf('S1/1', 15), programmeOf('S2/1', 80)], {
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
      ['expand', 18],
      ['hold', 80],
    ]);
  });
  it('opens a candidate with one class where a shortage is likely, and not where it is not', async () => {
    const candidate = { standing: 'candidate' as const, graduates: 0 };
    const input = apart(
      { 1: [60, 70, 80], 2: [0, 0, 60] },
      [programmeOf('S1/1', 0, candidate), programmeOf('S1/2', 0, candidate)],
      PLAIN,
    );
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect(
      plan.rows.map(({ verdict, recommended, reasons }) => [
        verdict,
        recommended,
        reasons.find(({ code }) => code.startsWith('candidate'))?.code,
      ]),
    ).toEqual([
      ['new', 45, 'candidate_opens'],
      ['hold', 0, 'candidate_unlikely'],
    ]);
  });
  it('says how many of what opens seek work here, and where its number lies between the smallest class and the largest', async () => {
    const candidate = { standing: 'candidate' as const, graduates: 0, yield: 0.41 };
    const opens = async (wanted: number[]) => {
      // how many of a smallest class come to seek work is chance too, so that it is likely enough at a half
      const input = apart({ 1: wanted }, [programmeOf('S1/1', 0, candidate)], { ...PLAIN, newAt: 0.5 });
      const [row] = solutionOf(await solvePlan(input, solver, exact)).rows;
      const why = row?.reasons.find(({ code }) => code === 'opening_number') as PlanReason;
      return [row?.recommended, reasonSentence(why, 'zh'), reasonSentence(why, 'en')];
    };
    const follows = '新开的人数就按最优解，不再向简单规则折中';
    expect(await opens([14, 14])).toEqual([
      34,
      `34 人入学，按 41% 毕业后在本地求职，每届约 14 人。${follows}：可招 25–45 人，这里在两头之间。`,
      'Of 34 entrants 41% graduate and seek work here, about 14 of a cohort. What opens follows the optimum alone, not the simple rule: 25–45 are possible, and this lies between.',
    ]);
    expect((await opens([40, 50]))[1]).toBe(
      `45 人入学，按 41% 毕业后在本地求职，每届约 18 人。${follows}：可招 25–45 人，这里是最多的。`,
    );
    expect((await opens([10.3, 10.3]))[1]).toContain('可招 25–45 人，这里是最少的。');
  });
  it('stops a programme with a red card that demand does not need, and only such a one', async () => {
    const red = { card: { ...programmeOf('S1/1', 1).card, colour: 'red' as const } };
    const input = apart({ 1: [10], 2: [10] }, [programmeOf('S1/1', 60, red), programmeOf('S1/2', 80)], PLAIN);
    const plan = solutionOf(await solvePlan(input, solver, exact));
    expect(plan.rows.map(({ verdict, recommended }) => [verdict, recommended])).toEqual([
      ['suspend', 0],
      ['shrink', 64],
    ]);
  });
  // c_u 1 for each of 10 that are wanted, c_o .6 for each beyond them; a fifth up or down, classes of 25 to 45
  it.each([
    { last: 60, best: 50, saves: 0.6 * 40 - 10 },
    { last: 46, best: 37, saves: 0.6 * 27 - 10 },
  ])(
    'holds what it stops against running on with $best, not with the $last of last year',
    async ({ last, saves }) => {
      const red = { card: { ...programmeOf('S1/1', 1).card, colour: 'red' as const } };
      const input = apart(
        { 1: [10], 2: [10] },
        [programmeOf('S1/1', last, red), programmeOf('S1/2', 80)],
        PLAIN,
      );
      const point = await pointWithin(input, [0, 64], solver);
      expect([...(point?.saves ?? [])]).toEqual([[0, expect.closeTo(saves, 6)]]);
    },
  );
});
