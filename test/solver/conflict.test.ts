import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import type { PlanInfeasible } from '../../server/domain/plan/planResult.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { directSolver } from './directSolver.ts';
import { occupationOf, planOf, programmeOf } from './planOf.ts';

const solver = await directSolver();

async function conflictOf(input: PlanInput): Promise<PlanInfeasible> {
  const outcome = await solvePlan(input, solver, { inputHash: 'x', redraws: 0 });
  if (!('infeasible' in outcome)) throw new Error('there is a plan');
  return outcome;
}

const wanted = [occupationOf('1', [100]), occupationOf('2', [100])];
const pairs = ['1 1', '2 2'];
const programmes = [programmeOf('S1/1', 100), programmeOf('S2/2', 100)];

describe('limits that conflict', () => {
  it('are named as an irreducible set, with the least loosening of each that would do', async () => {
    const { conflict, relaxation, alternatives } = await conflictOf(
      planOf(wanted, pairs, programmes, { intakeLow: 250, budget: 1e9 }),
    );
    expect(conflict.map(({ limit, of, value }) => [limit, of, value])).toEqual([
      ['change', null, 0.2],
      ['intake_low', null, 250],
    ]);
    expect([...relaxation, ...alternatives]).toEqual([
      { limit: 'intake_low', of: null, from: 250, to: 240 },
      { limit: 'change', of: null, from: 0.2, to: 0.25 },
    ]);
  });
  it('name places in all that the yearly change does not reach, and the nearest that it does', async () => {
    const { conflict, relaxation, alternatives } = await conflictOf(
      planOf(wanted, pairs, programmes, { sum: 250 }),
    );
    expect(conflict.map(({ limit, of, value }) => [limit, of, value])).toEqual([
      ['change', null, 0.2],
      ['sum', null, 250],
    ]);
    expect([...relaxation, ...alternatives]).toEqual([
      { limit: 'sum', of: null, from: 250, to: 240 },
      { limit: 'change', of: null, from: 0.2, to: 0.25 },
    ]);
  });
  it('name places in all that leave the intake band', async () => {
    const { conflict, relaxation } = await conflictOf(
      planOf(wanted, pairs, programmes, { sum: 190, intakeLow: 196 }),
    );
    expect(conflict.map(({ limit }) => limit)).toEqual(['sum', 'intake_low']);
    expect(relaxation).toEqual([{ limit: 'intake_low', of: null, from: 196, to: 190 }]);
  });
  it('name a budget that is negative, and what the least plan costs', async () => {
    const { conflict, relaxation } = await conflictOf(planOf(wanted, pairs, programmes, { budget: -5 }));
    expect(conflict.map(({ limit }) => limit)).toEqual(['budget']);
    expect(relaxation).toEqual([{ limit: 'budget', of: null, from: -5, to: 160 * 3500 }]);
  });
  it('name the school whose openings do not let a person open two by hand', async () => {
    const byHand = { standing: 'candidate' as const, fixed: 'open' as const };
    const candidates = [programmeOf('S1/1', 0, byHand), programmeOf('S1/2', 0, byHand)];
    const { conflict, relaxation } = await conflictOf(
      planOf(wanted, pairs, candidates, { openingsPerSchool: 1 }),
    );
    expect(conflict.map(({ limit, of }) => [limit, of])).toEqual([
      ['openings', 'S1'],
      ['by_hand', 'S1/1'],
      ['by_hand', 'S1/2'],
    ]);
    expect(relaxation).toEqual([{ limit: 'openings', of: 'S1', from: 1, to: 2 }]);
  });
  it('name a programme opened by hand without the places for a class', async () => {
    const candidate = programmeOf('S1/1', 0, { standing: 'candidate', fixed: 'open', places: 45 });
    const { conflict, relaxation } = await conflictOf(planOf(wanted, pairs, [candidate]));
    expect(conflict.map(({ limit }) => limit)).toEqual(['places', 'class', 'by_hand']);
    expect(relaxation).toEqual([]);
  });
  it('name two budgets of entrants that exclude each other', async () => {
    const { conflict } = await conflictOf(
      planOf(wanted, pairs, programmes, { intakeLow: 220, intakeHigh: 190 }),
    );
    expect(conflict.map(({ limit }) => limit)).toEqual(['intake_low', 'intake_high']);
  });
});
