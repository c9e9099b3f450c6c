import { describe, expect, it, test } from 'vitest';
import { fillRates } from '../../../server/domain/backtest/fillRates.ts';
import { knownAt, knownTo, standpointOf } from '../../../server/domain/backtest/knownAt.ts';
import { meanDifference } from '../../../server/domain/backtest/meanDifference.ts';
import { cameAtBalance, scoreAtBalance } from '../../../server/domain/backtest/scoreAtBalance.ts';
import type { Block } from '../../../server/domain/cube/block.ts';
import { type PlanFacts, planInputOf } from '../../../server/domain/plan/input/planInputOf.ts';
import { stageHistory } from '../../../server/domain/plan/input/stageHistory.ts';
import { demonstrationFacts } from '../plan/input/demonstrationFacts.ts';

describe('scored by transport at balance, method §7', () => {
  const pair = (specialty: string, occupation: string, share: number) => ({
    specialty,
    occupation,
    relevance: share,
    share,
  });
  const pairs = [pair('a', '1', 1), pair('a', '2', 0.5), pair('b', '2', 0.5), pair('b', '3', 1)];
  const vacancies = new Map([
    ['1', 300],
    ['2', 200],
    ['3', 500],
  ]);
  const supply = (a: number, b: number) =>
    new Map([
      ['a', 0.5 * a],
      ['b', 0.4 * b],
    ]);
  const costs = { shortageCost: 1, surplusCost: 0.6 };
  const came = cameAtBalance(pairs, vacancies, supply(100, 100));
  if (!came) throw new Error('nothing came');

  it('takes one k at which as many are wanted as would have been supplied', () => {
    expect(came.k).toBeCloseTo(0.09, 12);
    expect(came.occupations.map(({ wanted }) => wanted)).toEqual(
      [27, 18, 45].map((n) => expect.closeTo(n, 9)),
    );
  });

  it('loses .026667 with (92, 108) and .088889 when every intake stays', () => {
    const planned = scoreAtBalance(came, supply(92, 108), costs);
    const kept = scoreAtBalance(came, supply(100, 100), costs);
    expect(planned.matched).toBeCloseTo(88.2, 9);
    expect(planned.loss).toBeCloseTo(0.026667, 6);
    expect(kept.matched).toBeCloseTo(85, 9);
    expect(kept.loss).toBeCloseTo(0.088889, 6);
    expect(planned.loss - kept.loss).toBeCloseTo(-0.062222, 6);
  });

  it('does not depend on how many vacancies were registered of those there were', () => {
    const half = cameAtBalance(
      pairs,
      new Map([...vacancies].map(([code, n]) => [code, n / 2])),
      supply(100, 100),
    );
    expect(half?.k).toBeCloseTo(0.18, 12);
    expect(half && scoreAtBalance(half, supply(92, 108), costs).loss).toBeCloseTo(0.026667, 6);
  });

  it('says nothing where nobody was wanted or supplied', () => {
    expect(cameAtBalance(pairs, new Map([['1', 0]]), supply(100, 100))).toBeNull();
    expect(cameAtBalance(pairs, vacancies, supply(0, 0))).toBeNull();
  });
});

test('meanDifference has the t interval of the years, and none of one', () => {
  const found = meanDifference([-0.1, -0.21, -0.13, -0.19, -0.15]);
  expect(found?.value).toBeCloseTo(-0.156, 12);
  expect(found?.low).toBeCloseTo(-0.19842, 5);
  expect(found?.high).toBeCloseTo(-0.11358, 5);
  expect(meanDifference([-0.2])).toBeNull();
});

test('fillRates: a programme’s own last autumns, a new one’s by how first years of its category were filled', () => {
  const entry = (year: number, planned: number, enrolled: number) => ({
    year,
    planned,
    enrolled,
    onRoll: [],
    graduated: null,
  });
  const entries = new Map([
    ['D01/a1', [entry(2010, 50, 20), entry(2018, 50, 40), entry(2019, 50, 45), entry(2020, 100, 95)]],
    ['D02/a2', [entry(2019, 40, 10), entry(2020, 40, 36)]],
    ['D02/b1', [entry(2020, 30, 30)]],
  ]);
  const opened = new Map([
    ['D02/a2', 2019],
    ['D01/a1', 2000],
  ]);
  const rates = fillRates({ entries, category: (code) => code.slice(0, 1) }, opened);
  expect(rates.own('D01/a1')).toBe(180 / 200);
  expect(rates.own('D03/b9')).toBe(1);
  expect(rates.first('D03/a9')).toBe(10 / 40);
});

describe('knownAt, planning the intake of 2021', () => {
  /** Every fact of the years after made otherwise. */
  const changed = (facts: PlanFacts, value: (column: Block['columns'][number]) => typeof column) => {
    const { city } = facts;
    const later = (blocks: readonly Block[], period: string) =>
      blocks.map((block) =>
        block.key.period > period ? { ...block, columns: block.columns.map(value) } : block,
      );
    return {
      ...facts,
      city: {
        ...city,
        market: later(city.market, '2020Q3'),
        outcomes: later(city.outcomes, '2020').map((block) =>
          block.key.period === '2020' ? onlySome(block, /^(status|stable)/, value) : block,
        ),
        answers: later(city.answers, '2020'),
        enrolment: later(city.enrolment, '2020').map((block) =>
          onlySome(block, stagesAfter(Number(block.key.period), 2020), value),
        ),
        programmes: city.programmes
          .filter(({ opened }) => Number(opened) <= 2020)
          .map((one) => ({
            ...one,
            status: one.status === 'open' ? ('closed' as const) : ('open' as const),
          })),
      },
      pool: facts.pool.map((row) => (Number(row.year) > 2020 ? { ...row, leavers: 1 } : row)),
    };
  };
  const onlySome = (
    block: Block,
    measures: RegExp,
    value: (column: Block['columns'][number]) => Block['columns'][number],
  ) => ({
    ...block,
    columns: block.columns.map((column, i) =>
      measures.test(block.measures[i] ?? '') ? value(column) : column,
    ),
  });
  const stagesAfter = (entered: number, last: number) => {
    const years = [1, 2, 3, 4, 5].filter((year) => entered + year - 1 > last);
    const rolls = years.map((year) => `on_roll_year${year}`).join('|') || 'none';
    return new RegExp(`^(${rolls}${entered + 3 > last ? '|graduated' : ''})`);
  };

  it('plans the same whatever came later, was not handed in, or was closed', async () => {
    const facts = await demonstrationFacts();
    const planned = (of: PlanFacts) => {
      const standpoint = standpointOf(of, 2026) as NonNullable<ReturnType<typeof standpointOf>>;
      expect(knownTo(2021, standpoint)).toBe('2020Q3');
      return planInputOf(knownAt(of, 2021, standpoint, stageHistory(of.city)));
    };
    const before = planned(facts);
    expect(before).toMatchObject({
      entryYear: '2021',
      asOf: { period: '2020Q3', cohort: '2020', entryYear: '2020' },
    });
    expect(planned(changed(facts, (column) => Float64Array.from(column, (count) => 3 * count)))).toEqual(
      before,
    );
    expect(planned(changed(facts, (column) => column.map(() => 0)))).toEqual(before);
  });
});
