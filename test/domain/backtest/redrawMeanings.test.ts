import { expect, test } from 'vitest';
import { meanDifference, redrawnDifference } from '../../../server/domain/backtest/meanDifference.ts';
import { REDRAWS, redrawMeanings } from '../../../server/domain/backtest/redrawMeanings.ts';
import { type CameAtBalance, matchedAtBalance } from '../../../server/domain/backtest/scoreAtBalance.ts';
import { drawNormal } from '../../../server/domain/indicators/random/drawNormal.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';

const market = (wanted: readonly number[]): CameAtBalance => ({
  k: 1,
  occupations: wanted.map((one, o) => ({ code: `o${o}`, wanted: one, specialties: [`s${o}`] })),
  specialties: new Map(wanted.map((one, o) => [`s${o}`, one])),
});
const sum = (of: readonly number[]) => of.reduce((so, one) => so + one, 0);
const drawn = (came: CameAtBalance) => redrawMeanings(came, { spread: 0.3, seed: 2026 });

test('redrawMeanings: as many wanted in all, an occupation’s factor the same in every year, log spread σ', () => {
  const size = Array.from({ length: 60 }, () => 100);
  const [years, later] = [drawn(market(size)), drawn(market([...size, 250]))];
  expect(years).toHaveLength(REDRAWS);
  const spreads = years.map((one, redraw) => {
    const same = later[redraw] as typeof one;
    expect(sum(one.map(({ wanted }) => wanted))).toBeCloseTo(6000, 6);
    expect(sum(same.map(({ wanted }) => wanted))).toBeCloseTo(6250, 6);
    const ratio = (of: typeof one) => (of[0]?.wanted ?? 0) / (of[1]?.wanted ?? 0);
    expect(ratio(same)).toBeCloseTo(ratio(one), 9);
    const logs = one.map(({ wanted }) => Math.log(wanted));
    const mean = sum(logs) / logs.length;
    return sum(logs.map((log) => (log - mean) ** 2)) / (logs.length - 1);
  });
  expect(Math.sqrt(sum(spreads) / REDRAWS)).toBeCloseTo(0.3, 2);
});

test('redrawnDifference adds the variance between redraws, at the normal quantile, to that of the years, at Student’s', () => {
  // years 2, 4, 6: t interval 4 ± 2.919986·2/√3; redraws’ means 3 and 5: b = √2
  const found = redrawnDifference([
    [1, 3, 5],
    [3, 5, 7],
  ]);
  expect(found?.value).toBe(4);
  const half = Math.sqrt((2.919986 * (2 / Math.sqrt(3))) ** 2 + 1.644854 ** 2 * 2);
  expect(found?.high).toBeCloseTo(4 + half, 5);
  expect(found?.low).toBeCloseTo(4 - half, 5);
  expect(redrawnDifference([[1, 3, 5]])).toBeNull();
  expect(redrawnDifference([[1], [2]])).toBeNull();
});

/** Cities where places follow the register half the way, and what a vacancy means differs by occupation, log spread .3. */
test('what truly came lies in the redrawn interval of most cities, in that of registered vacancies in few', () => {
  const random = randomSource(7);
  const lot = (spread: number) => Math.exp(spread * drawNormal(random));
  const [CITIES, YEARS, OCCUPATIONS] = [100, 6, 16] as const;
  const scored = Array.from({ length: CITIES }, () => {
    const size = Array.from({ length: OCCUPATIONS }, () => 40 * lot(0.6));
    const meaning = size.map(() => lot(0.3));
    const places = size.map((one) => one * lot(0.3));
    const supply = (of: readonly number[], all: number) =>
      new Map(of.map((one, o) => [`s${o}`, (one * all) / sum(of)]));
    const years = Array.from({ length: YEARS }, () => {
      const registered = size.map((one) => one * lot(0.15));
      const came = market(registered);
      const all = sum(registered);
      const done = supply(
        places.map((one) => one * lot(0.05)),
        all,
      );
      const plan = supply(
        places.map((one, o) => (one + (size[o] as number)) / 2),
        all,
      );
      const more = (of: CameAtBalance) => matchedAtBalance(of, plan) - matchedAtBalance(of, done);
      const meant = registered.map((one, o) => one * (meaning[o] as number));
      const truly = market(meant.map((one) => (one * all) / sum(meant)));
      const redraws = drawn(came).map((occupations) => more({ ...came, occupations }));
      return { registered: more(came), redraws, truth: more(truly) };
    });
    return {
      registered: meanDifference(years.map((one) => one.registered)),
      redrawn: redrawnDifference(
        Array.from({ length: REDRAWS }, (_, r) => years.map(({ redraws }) => redraws[r] as number)),
      ),
      truth: sum(years.map(({ truth }) => truth)) / YEARS,
    };
  });
  const held = (way: 'registered' | 'redrawn') =>
    scored.filter(({ truth, [way]: of }) => of && of.low <= truth && truth <= of.high).length / CITIES;
  const bias = (way: 'registered' | 'redrawn') =>
    sum(scored.map(({ truth, [way]: of }) => (of?.value ?? 0) - truth)) / CITIES;
  expect(held('registered')).toBeLessThan(0.5);
  expect(held('redrawn')).toBeGreaterThan(0.8);
  expect(bias('registered')).toBeGreaterThan(3);
  expect(Math.abs(bias('redrawn'))).toBeLessThan(bias('registered') / 3);
});
