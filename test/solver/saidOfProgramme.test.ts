import { describe, expect, it } from 'vitest';
import { namedChanges } from '../../server/domain/plan/namedChanges.ts';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import type { Flow, PlanSolution } from '../../server/domain/plan/planResult.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { directSolver } from './directSolver.ts';
import { occupationOf, PLAIN, planOf, programmeOf, solutionOf } from './planOf.ts';
import { twoSpecialties } from './twoSpecialties.ts';

const solver = await directSolver();
const exact = { inputHash: 'x', gap: 0, redraws: 0 };

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
    // §6: 100 · (1 + ¼(.855 − 1) + ¼(.9419 − 1)), then a part of the way to 80, that the rest fits the sum
    expect(a.get('rule_signs')).toMatchObject({
      ratio: expect.closeTo(0.855, 9),
      placed: expect.closeTo(0.9419, 4),
      last: 100,
      wanted: expect.closeTo(94.9225, 4),
      rule: expect.closeTo(94.4733, 4),
      part: expect.closeTo((94.9225 - 94.4733) / (94.9225 - 80), 3),
      fit: 'down',
      low: 80,
      high: 120,
    });
    expect(a.get('taken_up_by')).toEqual({ specialties: 'b', count: 1, more: 'no' });
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
  it('has no stability where no redraw tried another verdict: a candidate that stays closed, a thin class that runs on', async () => {
    const input = planOf(
      [occupationOf('1', [100]), occupationOf('2', [12]), occupationOf('3', [20, 30])],
      ['a 1', 'b 2', 'c 3'],
      [
        programmeOf('S/a', 100),
        programmeOf('S/b', 12),
        programmeOf('T/b', 12),
        programmeOf('S/c', 0, { standing: 'candidate' }),
      ],
      { ...PLAIN, classMin: 25, classMax: 50, openingCost: 500, newAt: 0, sum: 124, reachWeight: 50 },
    );
    const plan = await of(input, 5);
    expect(
      plan.rows.map(({ verdict, stability, low, high, untried }) => [verdict, stability, low, high, untried]),
    ).toEqual([
      ['hold', 1, 100, 100, false],
      ['hold', null, null, null, true],
      ['hold', null, null, null, true],
      ['hold', null, null, null, true],
    ]);
    const words = (i: number) => reasonsOf(plan, i).get('stability_untried')?.choice;
    expect([1, 2, 3].map(words)).toEqual(['close', 'close', 'open']);
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
