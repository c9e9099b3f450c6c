import { describe, expect, test } from 'vitest';
import { type DemandInput, demandForecast } from '../../../server/domain/forecast/demandForecast.ts';
import { fillGaps } from '../../../server/domain/forecast/fillGaps.ts';
import { panelForecaster } from '../../../server/domain/forecast/panelForecaster.ts';
import type { DemandSeries, Panel, PanelSeries } from '../../../server/domain/forecast/types.ts';
import { yearWindows } from '../../../server/domain/forecast/yearWindows.ts';
import { drawNormal } from '../../../server/domain/indicators/random/drawNormal.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { panelOf } from './panelOf.ts';

const SHARES: Record<string, { code: string; weight: number }[]> = {
  a: [
    { code: 's1', weight: 0.6 },
    { code: 's2', weight: 0.3 },
  ],
  b: [{ code: 's2', weight: 1 }],
};

function forecast(panel: Panel, change: Partial<DemandInput> = {}) {
  return demandForecast({
    panel,
    specialtiesOf: (code) => SHARES[code] ?? [],
    sectorsOf: () => [{ code: '3', weight: 1 }],
    until: 2029,
    // the error of the forecast alone; the spread of k has tests of its own
    factors: { entryLevelShare: 0.25, registrationCoverage: 0.5, spread: 0 },
    seed: 1,
    ...change,
  });
}

/** A steady quarter of `level` persons with a season and noise of one tenth. */
function noisy(seed: number, level: number, quarters = 36): number[] {
  const random = randomSource(seed);
  return Array.from({ length: quarters }, (_, t) =>
    Math.round(level * (1 + 0.2 * Math.sin((Math.PI * t) / 2) + 0.1 * drawNormal(random))),
  );
}

const three = panelOf({ a: noisy(1, 100), b: noisy(2, 50), c: noisy(3, 30) });
const valueIn = (series: DemandSeries | undefined, year: number) =>
  series?.years.find((one) => one.year === year)?.persons.value as number;

describe('demandForecast (method §4)', () => {
  const all = forecast(three);

  test('forecasts every calendar year up to the one asked for', () => {
    expect(all.bySpecialty.get('s1')?.years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029]);
    expect(all.bySpecialty.get('s1')?.history.map(({ year }) => year)).toEqual([
      2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
    ]);
  });

  test('is new vacancies times entry-level share over registration coverage', () => {
    // a has about 400 new vacancies a year, s1 takes .6 of them, and two vacancies stand for one entrant
    expect(valueIn(all.bySpecialty.get('s1'), 2029)).toBeCloseTo((0.6 * 400 * 0.25) / 0.5, -1);
  });

  test('specialties and what none of them takes sum to the city, and so do sectors and occupations', () => {
    for (const year of [2026, 2029]) {
      const sum = (series: Iterable<DemandSeries>) =>
        [...series].reduce((so, each) => so + valueIn(each, year), 0);
      const city = valueIn(all.city, year);
      expect(Math.abs(sum([...all.bySpecialty.values(), all.unallocated]) - city)).toBeLessThan(1e-9);
      expect(Math.abs(sum(all.bySector.values()) - city)).toBeLessThan(1e-9);
      expect(Math.abs(sum(all.byOccupation.values()) - city)).toBeLessThan(1e-9);
    }
  });

  test('intervals contain the value and widen with their level and with the years', () => {
    const years = all.bySpecialty.get('s2')?.years ?? [];
    for (const { persons, wide, narrow, scenarios } of years) {
      const bounds = [wide.low, persons.low, narrow.low, persons.value, narrow.high, persons.high, wide.high];
      expect(bounds).toEqual([...bounds].sort((a, b) => (a as number) - (b as number)));
      expect(scenarios).toHaveLength(50);
    }
    const widths = years.map(({ persons }) => (persons.high as number) - (persons.low as number));
    expect(widths[3]).toBeGreaterThan(widths[0] as number);
  });

  test('names the occupations it comes from, largest first', () => {
    expect(all.bySpecialty.get('s2')?.from.map(({ occupation }) => occupation)).toEqual(['b', 'a']);
  });

  test('repeats with its seed', () => expect(forecast(three)).toEqual(all));

  test('a quarter that has begun a year counts as it was', () => {
    const begun = forecast(panelOf({ a: [...noisy(1, 100), 400] }));
    // (400 observed + the rest of the year) × .6 × ½
    expect(valueIn(begun.bySpecialty.get('s1'), 2026)).toBeGreaterThan(0.3 * (400 + 3 * 70));
    expect(begun.bySpecialty.get('s1')?.years[0]?.persons.low).toBeGreaterThan(0.3 * 400);
  });

  test('cut off earlier it says what would have been said then', () => {
    const cut = (quarters: number): Panel => ({
      ...three,
      quarters,
      series: three.series.map((each) => ({
        ...each,
        values: each.values.slice(0, quarters),
        known: each.known.slice(0, quarters),
      })),
    });
    const then = forecast(cut(28), { until: 2026 });
    const changed = panelOf({ a: [...noisy(1, 100, 28), 999], b: noisy(2, 50, 29), c: noisy(3, 30, 29) });
    const cutAgain = {
      ...changed,
      quarters: 28,
      series: changed.series.map((each) => ({
        ...each,
        values: each.values.slice(0, 28),
        known: each.known.slice(0, 28),
      })),
    };
    expect(forecast(cutAgain, { until: 2026 })).toEqual(then);
  });
});

test('accuracy counts the intervals that could have been printed then, and has none for what is too short', () => {
  const [city] = forecast(three).accuracy?.fields ?? [];
  expect(city?.horizons.map(({ origins }) => origins)).toEqual([14, 10, 6]);
  expect(city?.horizons.map(({ n }) => n)).toEqual([42, 30, 18]);
  const short = forecast(panelOf({ a: noisy(1, 100, 20), b: noisy(2, 50, 20) })).accuracy?.fields[0];
  expect(short?.horizons[2]).toMatchObject({ coverage80: null, coverage95: null, n: 0 });
});

describe('scenarios', () => {
  const shock = noisy(7, 0);
  const common = randomSource(11);
  const shocks = shock.map(() => 0.3 * drawNormal(common));
  const moved = (seed: number, sign: number) =>
    noisy(seed, 200).map((value, t) => value * (1 + sign * (shocks[t] as number)));
  const scenariosOf = (panel: Panel, code: string) =>
    forecast(panel).byOccupation.get(code)?.years.at(-1)?.scenarios ?? new Float64Array(0);

  test('keep the correlation of past errors: two fields under the same shocks move together', () => {
    const panel = panelOf({ a: moved(1, 1), b: moved(2, 1) });
    expect(correlation(scenariosOf(panel, 'a'), scenariosOf(panel, 'b'))).toBeGreaterThan(0.5);
  });

  test('and fields under opposite shocks move apart', () => {
    const panel = panelOf({ a: moved(1, 1), b: moved(2, -1) });
    expect(correlation(scenariosOf(panel, 'a'), scenariosOf(panel, 'b'))).toBeLessThan(-0.5);
  });

  test('are as wide as the interval: four in five lie inside the 80 % one', () => {
    const year = forecast(three).byOccupation.get('a')?.years.at(-1);
    const { low, high } = year?.persons ?? {};
    const inside = [...(year?.scenarios ?? [])].filter((x) => x >= (low as number) && x <= (high as number));
    expect(inside.length / 50).toBeCloseTo(0.8, 1);
  });
});

describe('short and odd histories get an answer that says what it is', () => {
  const methodOf = (values: (number | null)[]) =>
    forecast(panelOf({ a: values, b: noisy(2, 500) })).byOccupation.get('a');

  test('16 quarters are combined, 15 smoothed, 7 follow their group', () => {
    const panel = panelOf({ a: noisy(1, 100, 16), b: noisy(2, 500) });
    const forecaster = panelForecaster(panel, 4);
    const methodAt = (quarters: number) => forecaster(panel.series[0] as PanelSeries, 20 + quarters).method;
    expect([16, 15, 8, 7].map(methodAt)).toEqual(['combination', 'ses', 'ses', 'parent']);
  });

  test('where forecasts of a year did no better, the last four quarters are carried forward, and said', () => {
    const random = randomSource(5);
    const walk = (values: number[]): number[] =>
      values.length === 36
        ? values
        : walk([...values, Math.max(0, (values.at(-4) as number) + 30 * drawNormal(random))]);
    const panel = panelOf({ a: walk([400, 100, 300, 200]), b: walk([100, 500, 200, 300]) });
    const city = forecast(panel);
    const a = city.byOccupation.get('a');
    expect(a?.method).toBe('seasonal_naive');
    // as entrants, which half the vacancies are here
    const lastYear = panel.series[0]?.values.subarray(-4).reduce((sum, value) => sum + value, 0) as number;
    expect(valueIn(a, 2028)).toBeCloseTo(lastYear / 2, 9);
    expect(a?.years.at(-1)?.relativeError?.ratio).toBe(1);
    expect(city.accuracy?.fields[0]?.annualError).toBeGreaterThanOrEqual(1);
    expect(city.accuracy?.fields[0]?.methods.seasonal_naive).toBe(2);
  });

  test('three points follow the growth of the group by their share in it', () => {
    const growing = noisy(2, 500).map((persons, t) => persons * 1.03 ** t);
    const { byOccupation } = forecast(panelOf({ a: [20, 20, 20], b: growing }));
    const [short, group] = [byOccupation.get('a'), byOccupation.get('b')];
    expect(short).toMatchObject({ method: 'parent', quarters: 3 });
    const share = 60 / growing.slice(-3).reduce((sum, persons) => sum + persons, 0);
    expect(valueIn(short, 2029) / (share * valueIn(group, 2029))).toBeCloseTo(1, 1);
  });

  test('a whole record under 12 quarters is carried forward flat, with the interval of a count', () => {
    const flat = forecast(panelOf({ a: [100, 100, 100, 100] }, '2025Q1'));
    const year = flat.bySpecialty.get('s1')?.years.at(-1);
    expect(flat).toMatchObject({ accuracy: null });
    expect(flat.bySpecialty.get('s1')?.method).toBe('flat');
    expect(year?.persons).toMatchObject({ value: 120, note: 'demand_flat' });
    // sd = ½·√(.36·400) = 6; 80 % of a near-normal figure is 2 · 1.2816 sd wide
    const width = (year?.persons.high as number) - (year?.persons.low as number);
    expect(width / (2 * 1.2816 * 6)).toBeCloseTo(1, 1);
  });

  test('a demand of nothing stays 0, with an upper bound above it', () => {
    const none = forecast(panelOf({ a: Array<number>(24).fill(0), b: noisy(2, 50, 24) })).byOccupation.get(
      'a',
    );
    expect(none?.years.at(-1)?.persons).toMatchObject({ value: 0, low: 0 });
    expect(none?.years.at(-1)?.persons.high).toBeGreaterThan(0);
  });

  test('a missing quarter is missing: filled from the year before, not scored, not history', () => {
    expect(fillGaps([null, 1, 2, 3, 4, null, 6])).toEqual({
      start: 1,
      values: Float64Array.of(0, 1, 2, 3, 4, 1, 6),
      known: Uint8Array.of(0, 1, 1, 1, 1, 0, 1),
    });
    const gap = methodOf(noisy(1, 100).map((value, t) => (t === 20 ? null : value)));
    expect(gap?.history.map(({ year }) => year)).not.toContain(2022);
  });

  test('no registration coverage is refused by name', () => {
    const factors = { entryLevelShare: 0.25, registrationCoverage: 0, spread: 0.3 };
    expect(() => forecast(three, { factors })).toThrow('invalid registration coverage 0');
  });

  test('shares over 1 are refused by name', () => {
    const specialtiesOf = () => [{ code: 's1', weight: 1.2 }];
    expect(() => forecast(three, { specialtiesOf })).toThrow('they sum to 1.2, over 1');
  });
});

test('yearWindows counts steps from the last quarter, a begun year with what is known of it', () => {
  expect(yearWindows('2020Q4', 24, 2028)).toEqual([
    { year: 2026, from: 1, to: 1, observed: [23, 22, 21] },
    { year: 2027, from: 2, to: 5, observed: [] },
    { year: 2028, from: 6, to: 9, observed: [] },
  ]);
});

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: Float64Array, mx: number, y: Float64Array, my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] as number) - my), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}
