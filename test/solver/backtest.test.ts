import { describe, expect, it } from 'vitest';
import { backtestPlans } from '../../server/domain/backtest/backtestPlans.ts';
import { OPENINGS, type PlanBacktest, type Strategy } from '../../server/domain/backtest/types.ts';
import { type Past, pastCity } from '../domain/backtest/pastCity.ts';
import { demonstrationFacts } from '../domain/plan/input/demonstrationFacts.ts';
import { directSolver } from './directSolver.ts';

const tested = async (past: Past, onYear?: (done: number, of: number) => void) =>
  backtestPlans(pastCity(past), { solver: await directSolver(), onYear });
const of = (test: PlanBacktest, strategy: Strategy, openings: 'open' | 'closed' = 'closed') => {
  const found = test.summary[openings].find((one) => one.strategy === strategy);
  if (!found) throw new Error(`no ${strategy}`);
  return found;
};
/** Turners are wanted more than they are trained, sales staff less, in every year alike. */
const uneven = (occupation: string) => ({ '6-18': 140, '4-01': 60 })[occupation] ?? 100;

describe('years that can be scored are those on record less six', () => {
  it.each([
    [24, 0],
    [28, 1],
    [40, 4],
    [48, 6],
  ])('%i quarters give %i', async (quarters, years) => {
    const progress: number[] = [];
    const test = await tested({ quarters }, (done) => progress.push(done));
    expect(test.years).toHaveLength(years);
    expect(test).toMatchObject({ yearsOnRecord: quarters / 4, skipped: [], judged: years >= 5 });
    expect(progress).toEqual(Array.from({ length: years + 1 }, (_, i) => i));
  });

  it('claims nothing of four', async () => {
    const test = await tested({ quarters: 40, vacancies: uneven });
    expect(test).toMatchObject({ optimumLessRule: null, ruleAlone: false });
    for (const openings of OPENINGS)
      for (const one of test.summary[openings])
        expect(one).toMatchObject({ loss: null, matched: null, redrawn: null });
  });
});

describe('six past years of a city that trains alike what is wanted unevenly', async () => {
  const test = await tested({ quarters: 48, vacancies: uneven });

  it('plans on what was known and is held against the year in which the entrants graduate', () => {
    expect(
      test.years.map((year) => [year.entryYear, year.knownTo, year.graduationYear, year.cameTo]),
    ).toEqual(
      [2018, 2019, 2020, 2021, 2022, 2023].map((year) => [
        String(year),
        `${year - 1}Q3`,
        String(year + 3),
        `${year + 3}Q3`,
      ]),
    );
  });

  it('has every way place as many as are wanted less the unfilled, at one k', () => {
    for (const year of test.years) {
      for (const openings of OPENINGS) {
        for (const score of Object.values(year.scores[openings])) {
          expect(score.matched + score.unfilled).toBeCloseTo(year.wanted, 6);
          expect(score.loss).toBeCloseTo((score.unfilled + 0.6 * score.unmatched) / year.wanted, 9);
        }
      }
    }
  });

  it('does better than keeping every intake, no better than hindsight, and nobody beats the bound', () => {
    expect(of(test, 'hold').matched?.low).toBeGreaterThan(0);
    expect(of(test, 'hold').loss?.high).toBeLessThan(0);
    expect(of(test, 'hindsight').loss?.value).toBeGreaterThanOrEqual(-1e-9);
    for (const { strategy, mean } of test.summary.closed)
      expect(mean.loss, strategy).toBeGreaterThanOrEqual(of(test, 'bound').mean.loss - 1e-9);
  });

  it('keeps the same score for what was done where that was to keep every intake', () => {
    expect(of(test, 'done').mean).toEqual(of(test, 'hold').mean);
  });
});

it('claims less than registered vacancies say: what one of them means is in estimate and interval', async () => {
  const mild = (occupation: string) => ({ '6-18': 112, '4-01': 90 })[occupation] ?? 100;
  const test = await tested({ quarters: 48, vacancies: mild });
  const { matched, redrawn } = of(test, 'hold');
  if (!matched || !redrawn) throw new Error('not judged');
  expect(test.redraws).toEqual({ count: 40, spread: 0.3 });
  expect(matched.low).toBeGreaterThan(0);
  expect(redrawn.value).toBeLessThan(matched.value);
  expect(redrawn.low).toBeLessThan(matched.low - (matched.value - redrawn.value));
  expect(of(test, 'hindsight')).toMatchObject({ matched: { level: 0.9 }, redrawn: null });
  expect(of(test, 'bound').redrawn).toBeNull();
});

describe('years of which vacancies were not handed in', () => {
  const without = async (isMissing: (quarter: string) => boolean) => {
    const { city, ...facts } = pastCity({ quarters: 56, vacancies: uneven });
    const market = city.market.filter(({ key }) => !isMissing(key.period));
    return backtestPlans({ ...facts, city: { ...city, market } }, { solver: await directSolver() });
  };

  it.each([
    ['a whole year', (quarter: string) => quarter > '2022Q3' && quarter <= '2023Q3', ['2020']],
    ['its last two quarters', (quarter: string) => quarter === '2023Q2' || quarter === '2023Q3', ['2020']],
    [
      'two quarters of two years',
      (quarter: string) => quarter === '2023Q3' || quarter === '2023Q4',
      ['2020', '2021'],
    ],
  ] as const)('%s: no entrants are held against another year', async (_, isMissing, missing) => {
    const test = await without(isMissing);
    expect(test.skipped).toEqual(missing.map((entryYear) => ({ entryYear, reason: 'quarters_missing' })));
    expect(test.yearsOnRecord).toBe(14 - missing.length);
    expect(test.years.map(({ entryYear }) => entryYear)).toEqual(
      ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023'].filter(
        (year) => !missing.some((one) => one === year),
      ),
    );
    for (const { graduationYear, cameTo } of test.years) expect(cameTo).toBe(`${graduationYear}Q3`);
  });
});

it('knows nothing of a past plan’s own autumn, however late enrolment was handed in', async () => {
  const facts = pastCity({ quarters: 40, vacancies: uneven });
  const enrolment = facts.city.enrolment.filter(({ key }) => key.period < '2026');
  const late = { ...facts, city: { ...facts.city, enrolment } };
  const solver = await directSolver();
  const test = await backtestPlans(late, { solver });
  expect(test.years.map(({ entryYear, knownTo }) => [entryYear, knownTo])).toEqual(
    test.years.map(({ entryYear }) => [entryYear, `${entryYear}Q2`]),
  );
  expect(test.years.length).toBeGreaterThan(0);
});

it('fills what was done as in the years before: places that nobody ever came for do not count', async () => {
  const tall = await tested({ quarters: 28, vacancies: uneven, places: 1.5 });
  const exact = await tested({ quarters: 28, vacancies: uneven });
  expect(of(tall, 'done').mean.matched).toBeCloseTo(of(exact, 'done').mean.matched, 6);
});

it('scores by the vacancies that stood open where new ones are not counted', async () => {
  const stock = await tested({ quarters: 28, vacancies: uneven, flow: false });
  const flow = await tested({ quarters: 28, vacancies: uneven });
  expect(of(stock, 'hold').mean.loss).toBeCloseTo(of(flow, 'hold').mean.loss, 9);
  expect(stock.years[0]?.k).toBeCloseTo(4 * (flow.years[0]?.k ?? 0), 9);
});

it('skips every year of a city that never said what became of its entrants', async () => {
  const { city, ...facts } = pastCity({ quarters: 48 });
  const silent = { ...facts, city: { ...city, outcomes: [], answers: [] } };
  const test = await backtestPlans(silent, { solver: await directSolver() });
  expect(test).toMatchObject({ yearsOnRecord: 12, years: [], judged: false, ruleAlone: false });
  expect(test.skipped).toHaveLength(6);
});

it('scores the demonstration city’s last year under every way, new programmes apart', async () => {
  const facts = await demonstrationFacts();
  const market = facts.city.market.filter(({ key }) => key.period > '2019Q3');
  const test = await backtestPlans(
    { ...facts, city: { ...facts.city, market } },
    { solver: await directSolver() },
  );
  expect(test.years.map(({ entryYear }) => entryYear)).toEqual(['2023']);
  for (const openings of OPENINGS) {
    expect(of(test, 'hindsight', openings).mean.loss).toBeLessThan(of(test, 'plan', openings).mean.loss);
    expect(of(test, 'plan', openings).mean.loss).toBeLessThan(of(test, 'hold', openings).mean.loss);
  }
  expect(of(test, 'hold', 'open').mean).toEqual(of(test, 'hold', 'closed').mean);
});
