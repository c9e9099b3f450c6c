import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import { tornado } from '../../server/domain/plan/whatif/tornado.ts';
import { directSolver } from './directSolver.ts';
import { fieldOf, occupationOf, PLAIN, planOf, programmeOf } from './planOf.ts';

const solver = await directSolver();

// 10 to 90 % of the scenarios: 54 to 86 around 70; half of the entrants become supply.
const scenarios = [50, 60, 70, 80, 90];
const input: PlanInput = {
  ...planOf(
    [occupationOf('1', scenarios)],
    ['1 1'],
    [programmeOf('S1/1', 140, { yield: 0.5, rates: [{ a: 50, b: 50 }] })],
    { ...PLAIN, qualityWeight: 0.1, half: 1 },
  ),
  fields: [fieldOf('1', { scenarios })],
};

describe('tornado', () => {
  it('moves one assumption at a time, widest first; how many are wanted in all moves the gap and no place', async () => {
    const result = await tornado(input, { optimum: [140], recommended: [140] }, 'S1/1', solver);
    expect(result).toMatchObject({ field: '1', gap: 0 });
    expect(result?.bars.map(({ assumption, low, high }) => [assumption, low.turns || high.turns])).toEqual([
      ['demand', true],
      ['registration_coverage', false],
      ['entry_level_share', false],
      ['graduation', true],
      ['surplus_cost', false],
      ['priority', false],
      ['quality_weight', false],
    ]);
    expect(result?.bars[0]).toMatchObject({
      low: { assumed: expect.closeTo(54, 9), gap: expect.closeTo(-16, 9) },
      high: { assumed: expect.closeTo(86, 9), gap: expect.closeTo(16, 9) },
    });
    // demand of 70 times .8 and 1.2, supply as it is
    expect(result?.bars[2]).toMatchObject({
      low: { assumed: expect.closeTo(0.16, 9), gap: expect.closeTo(-14, 9) },
      high: { assumed: expect.closeTo(0.24, 9), gap: expect.closeTo(14, 9) },
    });
  });
  it('says nothing of a programme without known demand, and refuses one that is not there', async () => {
    const none = planOf([], [], [programmeOf('S1/1', 40)]);
    expect(await tornado(none, { optimum: [40], recommended: [40] }, 'S1/1', solver)).toBeNull();
    await expect(tornado(none, { optimum: [40], recommended: [40] }, 'S9/9', solver)).rejects.toThrow(
      'invalid programme S9/9',
    );
  });
});
