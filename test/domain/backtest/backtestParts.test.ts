import { describe, expect, it, test } from 'vitest';
import { chaseIntakes } from '../../../server/domain/backtest/chaseIntakes.ts';
import { knownAt, knownTo, standpointOf } from '../../../server/domain/backtest/knownAt.ts';
import { pairedBootstrap } from '../../../server/domain/backtest/pairedBootstrap.ts';
import { scoreIntakes } from '../../../server/domain/backtest/scoreIntakes.ts';
import { planContext } from '../../../server/domain/plan/input/planContext.ts';
import { planInputOf } from '../../../server/domain/plan/input/planInputOf.ts';
import type { PlanInput } from '../../../server/domain/plan/planInput.ts';
import { demonstrationFacts } from '../plan/input/demonstrationFacts.ts';

const programme = (id: string, last: number) => ({
  id,
  specialty: id,
  standing: 'running',
  last,
  length: 3,
  onRoll: [],
  places: id === 'b' ? 330 : null,
  teachers: null,
  workshopHours: null,
});
/** Two fields of one programme each; only what the functions under test read. */
const input = {
  fields: [
    { code: 'a', sectors: [{ code: '3', weight: 1 }] },
    { code: 'b', sectors: [] },
  ],
  programmes: [programme('a', 100), programme('b', 100)],
  limits: {
    shortageCost: 1,
    surplusCost: 0.6,
    maxChange: 0.2,
    studentsPerTeacher: 20,
    workshopHoursPerStudent: null,
    priorities: { '3': 1.5 },
    care: {},
    intakeLow: null,
    intakeHigh: null,
  },
} as unknown as PlanInput;

describe('scoreIntakes, method §7', () => {
  const yields = new Map([
    ['a', 0.5],
    ['b', 0.5],
  ]);
  const score = scoreIntakes(
    input,
    new Map([
      ['a', 120],
      ['b', 90],
    ]),
    yields,
    new Map([
      ['a', 80],
      ['b', 40],
    ]),
  );

  it('weighs 20 missing at 1 × 1.5 and 5 superfluous at .6, over 120 wanted', () => {
    expect(score.loss).toBeCloseTo((20 * 1.5 + 5 * 0.6) / 120, 12);
  });

  it('gives imbalance, churn and the share within 20 %', () => {
    expect(score.imbalance).toBeCloseTo(25 / 120, 12);
    expect(score.churn).toBeCloseTo(30 / 200, 12);
    expect(score.within).toBe(0.5);
  });
});

describe('chaseIntakes', () => {
  const ratio = (field: string) => (field === 'a' ? 0.9 : 2);

  it('goes all the way or half, within the largest change and the places there are', () => {
    expect(chaseIntakes(input, ratio, 1)).toEqual(
      new Map([
        ['a', 90],
        ['b', 110],
      ]),
    );
    expect(chaseIntakes(input, ratio, 0.5)).toEqual(
      new Map([
        ['a', 95],
        ['b', 110],
      ]),
    );
  });

  it('keeps to the intake band of the city', () => {
    const narrow = { ...input, limits: { ...input.limits, intakeHigh: 190 } };
    const total = [...chaseIntakes(narrow, ratio, 1).values()].reduce((sum, one) => sum + one, 0);
    expect(Math.abs(total - 190)).toBeLessThanOrEqual(1);
  });

  it('stays where no ratio is known', () => {
    expect(chaseIntakes(input, () => null, 1)).toEqual(
      new Map([
        ['a', 100],
        ['b', 100],
      ]),
    );
  });
});

test('pairedBootstrap has its mean inside its interval, and no width where years agree', () => {
  const apart = pairedBootstrap([-0.3, -0.1, -0.2, 0.1, -0.25], { seed: 1 });
  expect(apart.value).toBeCloseTo(-0.15, 12);
  expect(apart.low).toBeLessThan(apart.value);
  expect(apart.high).toBeGreaterThan(apart.value);
  expect(pairedBootstrap([-0.2, -0.2], { seed: 1 })).toMatchObject({ low: -0.2, high: -0.2 });
});

test('knownAt lets nothing through that came after: later facts do not change what is planned', async () => {
  const facts = await demonstrationFacts();
  const all = planContext(facts.city);
  const standpoint = standpointOf(facts, all.autumn) as NonNullable<ReturnType<typeof standpointOf>>;
  const then = knownAt(facts, 2021, standpoint, all.entries);
  expect(knownTo(2021, standpoint)).toBe('2020Q3');
  const { city } = facts;
  const earlier = {
    ...facts,
    city: {
      ...city,
      market: city.market.filter(({ key }) => key.period <= '2020Q3'),
      outcomes: city.outcomes.filter(({ key }) => key.period <= '2020'),
    },
  };
  const planned = planInputOf(then);
  expect(planned).toMatchObject({
    entryYear: '2021',
    asOf: { period: '2020Q3', cohort: '2020', entryYear: '2020' },
  });
  expect(planInputOf(knownAt(earlier, 2021, standpoint, all.entries))).toEqual(planned);
  const graduated = [...planContext(then.city).entries.values()].flat();
  expect(graduated.filter(({ year, graduated: count }) => year > 2017 && count !== null)).toEqual([]);
  expect(graduated.filter(({ year, onRoll }) => year === 2020 && onRoll[1] !== null)).toEqual([]);
});
