import { beforeAll, describe, expect, it } from 'vitest';
import { tornadoWords } from '../../server/api/plans/tornadoWords.ts';
import { recommendationOf } from '../../server/domain/plan/lifecycle/recommendationOf.ts';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import type { PlanRow, PlanSolution } from '../../server/domain/plan/planResult.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { type Tornado, type TornadoEnd, tornado } from '../../server/domain/plan/whatif/tornado.ts';
import { directSolver } from './directSolver.ts';
import { fieldOf, known, occupationOf, PLAIN, planOf, programmeOf } from './planOf.ts';
import { spokenPlan } from './spokenPlan.ts';

const solver = await directSolver();

// Demand of 54 to 86 around 70; half of the entrants become supply.
const scenarios = [50, 60, 70, 80, 90];
const input: PlanInput = {
  ...planOf(
    [occupationOf('1', scenarios)],
    ['1 1'],
    [programmeOf('S1/1', 140, { yield: 0.5, rates: [{ a: 50, b: 50 }] })],
    { ...PLAIN, qualityWeight: 0.1, half: 1 },
  ),
  fields: [fieldOf('1', { demand: { ...known(70), low: 54, high: 86 }, scenarios })],
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
  it('says nothing where demand is not known or is of a part of the city, and refuses who is not there', async () => {
    const county = { code: 'C', nameZh: 'C', nameEn: 'C' };
    const part = { ...input, market: { expected: 2, missing: [county], unknown: [county] } };
    expect(await tornado(part, { optimum: [140], recommended: [140] }, 'S1/1', solver)).toBeNull();
    const none = planOf([], [], [programmeOf('S1/1', 40)]);
    expect(await tornado(none, { optimum: [40], recommended: [40] }, 'S1/1', solver)).toBeNull();
    await expect(tornado(none, { optimum: [40], recommended: [40] }, 'S9/9', solver)).rejects.toThrow(
      'invalid programme S9/9',
    );
  });
});

const PLANS = 40;

/** A programme of a plan made up at random, what it depends on, and the plan's own figures of it. */
interface Case {
  who: string;
  input: PlanInput;
  solution: PlanSolution;
  row: PlanRow;
  found: Tornado | null;
}

describe('of every programme of plans made up at random', () => {
  const cases: Case[] = [];

  beforeAll(async () => {
    for (let seed = 1, plans = 0; plans < PLANS; seed++) {
      const made = spokenPlan(seed);
      const outcome = await solvePlan(made, solver, { inputHash: 'x', redraws: 1 });
      const of = recommendationOf(outcome);
      if ('infeasible' in outcome || !of) continue;
      plans++;
      for (const row of outcome.rows) {
        const found = await tornado(made, of, row.programme, solver);
        cases.push({ who: `${seed} ${row.programme}`, input: made, solution: outcome, row, found });
      }
    }
  });

  it('the base is the gap printed beside it, and demand goes to the ends of its printed interval', () => {
    expect(cases.filter(({ found }) => found).length).toBeGreaterThan(2 * PLANS);
    for (const { who, input, solution, row, found } of cases) {
      if (!found) continue;
      const printed = solution.fields.find(({ field }) => field === row.specialty);
      const { demand } = input.fields.find(({ code }) => code === row.specialty) ?? {};
      expect([who, found.gap]).toEqual([who, printed?.gapLast.value]);
      const [low, high] = endsOf(found, 'demand');
      expect([who, low?.assumed, high?.assumed]).toEqual([who, demand?.low, demand?.high]);
      for (const end of [low, high])
        expect(end?.gap, who).toBeCloseTo((end?.assumed ?? 0) - (printed?.supplyLast ?? 0), 9);
    }
  });

  it('a turn is another number on another side of last year, and is said as that in both languages', () => {
    const seen = { turns: 0, shifts: 0, holds: 0 };
    for (const { who, row, found } of cases) {
      if (!found || found.intake === 0) continue;
      const last = row.last ?? 0;
      const side = (intake: number) => Math.sign(intake - last);
      const ends = found.bars.flatMap(({ low, high }) => [low, high]);
      for (const end of ends) {
        expect([who, end.intake, Number.isInteger(end.intake)]).toEqual([who, end.intake, true]);
        expect([who, end.turns]).toEqual([who, side(end.intake) !== side(found.intake)]);
      }
      const turning = ends.filter(({ turns }) => turns);
      const other = ends.filter((end) => !end.turns && end.verdict !== row.verdict);
      const shifts = found.verdict === row.verdict ? other : [];
      const zh = tornadoWords(found, row.verdict, 'zh');
      const en = tornadoWords(found, row.verdict, 'en');
      const told = [...zh.matchAll(/约招 (\d+) 人，(?:比去年([多少]) (\d+) 人|与去年相同)/g)];
      expect(told.map(([, intake, way, by]) => [Number(intake), signed(way === '多', by)])).toEqual(
        turning.map(({ intake }) => [intake, intake - last]),
      );
      const said = [
        ...en.matchAll(/about (\d+) entrants?, (?:(\d+) (more|fewer) than last year|the same as last year)/g),
      ];
      expect(said.map(([, intake, by, way]) => [Number(intake), signed(way === 'more', by)])).toEqual(
        turning.map(({ intake }) => [intake, intake - last]),
      );
      expect([who, zh.includes('会改变增减方向'), en.includes('can turn')]).toEqual([
        who,
        turning.length > 0,
        turning.length > 0,
      ]);
      expect(zh.includes('增减方向都不变'), who).toBe(turning.length === 0);
      const named = [...zh.matchAll(/约招 (\d+) 人，由(\S+?)变为([^；。]+)/g)];
      expect(named.map(([, intake]) => Number(intake))).toEqual(shifts.map(({ intake }) => intake));
      for (const [, , was, becomes] of named) expect([who, was === becomes]).toEqual([who, false]);
      expect(en.match(/ instead of /g) ?? []).toHaveLength(named.length);
      seen.turns += Math.sign(turning.length);
      seen.shifts += Math.sign(shifts.length);
      seen.holds += Number(turning.length === 0);
    }
    for (const count of Object.values(seen)) expect(count, JSON.stringify(seen)).toBeGreaterThan(3);
  });
});

function endsOf({ bars }: Tornado, assumption: string): TornadoEnd[] {
  return bars.flatMap((bar) => (bar.assumption === assumption ? [bar.low, bar.high] : []));
}

function signed(isMore: boolean, by: string | undefined): number {
  return by === undefined ? 0 : (isMore ? 1 : -1) * Number(by);
}
