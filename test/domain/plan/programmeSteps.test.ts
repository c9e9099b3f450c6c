import { describe, expect, it } from 'vitest';
import { programmeSteps } from '../../../server/domain/plan/explain/programmeSteps.ts';
import { planProgramme } from './planFixture.ts';

const valuesOf = (intake: number) =>
  programmeSteps({ seed: 1 }, planProgramme(), intake).map(({ step, persons }) => [step, persons.value]);

describe('programmeSteps', () => {
  it('follows entrants through the frozen rates, losses and supply summing to the intake', () => {
    // .9 graduate, .2 of them study on, .05 of the rest seek no work, .12 of the rest leave
    expect(valuesOf(100)).toEqual([
      ['intake', 100],
      ['dropout', expect.closeTo(10, 9)],
      ['graduates', expect.closeTo(90, 9)],
      ['further_study', expect.closeTo(18, 9)],
      ['unavailable', expect.closeTo(3.6, 9)],
      ['elsewhere', expect.closeTo(8.208, 9)],
      ['local_supply', expect.closeTo(60.192, 9)],
    ]);
  });

  it('gives each step an 80 % interval around its value and the records its rate is worth', () => {
    const supply = programmeSteps({ seed: 1 }, planProgramme(), 100).at(-1);
    expect(supply?.persons).toMatchObject({ level: 0.8, state: 'ok', n: 100 });
    expect(supply?.persons.low).toBeLessThan(60.192);
    expect(supply?.persons.high).toBeGreaterThan(60.192);
    expect(supply?.rate.value).toBeCloseTo(0.88, 9);
  });

  it('says nothing of nobody', () => expect(valuesOf(0)).toEqual([]));
});
