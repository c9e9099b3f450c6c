import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftQuarter } from '../../../server/domain/facts/period.ts';
import { demandForecast } from '../../../server/domain/forecast/demandForecast.ts';
import {
  contradictsHires,
  drawCalibration,
  medianCalibration,
  spreadNormals,
} from '../../../server/domain/forecast/drawCalibration.ts';
import type { DemandSeries, LocalHires } from '../../../server/domain/forecast/types.ts';
import { drawNormal } from '../../../server/domain/indicators/random/drawNormal.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { panelOf } from './panelOf.ts';

const K0 = 1 / 3;
const SPREAD = 0.3;

function hired(persons: number, vacancies: number): LocalHires {
  return { cohorts: ['2024', '2025', '2026'], persons, vacancies };
}

describe('k, oracle of method §4 (Monte Carlo, within 2 %)', () => {
  const size = 20_000;
  const z = spreadNormals([size], randomSource(3));
  const drawn = (hires: LocalHires | null) => {
    const k = drawCalibration(K0, SPREAD, z, hires, { sizes: [size], seed: 5 }).sort();
    const at = (p: number) => k[Math.floor(p * size)] as number;
    return [k.reduce((sum, one) => sum + one, 0) / size, at(0.1), at(0.5), at(0.9)];
  };
  const near = (found: number[], wanted: number[]) =>
    expect(Math.max(...found.map((one, i) => Math.abs(one / (wanted[i] as number) - 1)))).toBeLessThan(0.02);

  test('nothing known of hires', () => near(drawn(null), [0.34868, 0.22694, 0.33333, 0.48961]));

  test('30 hired beside 100 vacancies', () => near(drawn(hired(30, 100)), [0.3754, 0.2646, 0.3607, 0.5044]));

  test('the printed median is that of the draws', () => {
    expect(medianCalibration(K0, SPREAD, null)).toBe(K0);
    near([medianCalibration(K0, SPREAD, hired(30, 100))], [0.3607]);
  });

  test('few hires leave k as it was: they are no sign of little demand', () => {
    near(drawn(hired(3, 100)), [0.34868, 0.22694, 0.33333, 0.48961]);
    expect(medianCalibration(K0, SPREAD, hired(0, 100))).toBe(K0);
  });

  test('hires over k₀·e^(2σ) contradict it', () => {
    expect(contradictsHires(hired(60, 100), K0, SPREAD)).toBe(false);
    expect(contradictsHires(hired(61, 100), K0, SPREAD)).toBe(true);
    expect(contradictsHires({ ...hired(61, 100), vacancies: null }, K0, SPREAD)).toBe(false);
  });
});

/** New vacancies of occupations that several specialties share, and of one that none takes. */
function demand(seed: number, quarters: number, k: { spread?: number; hires?: Map<string, number> } = {}) {
  const random = randomSource(seed);
  const noisy = (level: number) =>
    Array.from({ length: quarters }, () => Math.max(0, Math.round(level * (1 + 0.3 * drawNormal(random)))));
  const shares: Record<string, [string, number][]> = {
    a: [
      ['s1', 0.5],
      ['s2', 0.3],
    ],
    b: [
      ['s2', 0.6],
      ['s3', 0.4],
    ],
  };
  return demandForecast({
    panel: panelOf(
      { a: noisy(60), b: noisy(20), c: noisy(40), d: Array<number>(quarters).fill(0) },
      shiftQuarter('2025Q4', 1 - quarters),
    ),
    specialtiesOf: (code) => (shares[code] ?? []).map(([to, weight]) => ({ code: to, weight })),
    sectorsOf: (code) =>
      code === 'a'
        ? [
            { code: '1', weight: 0.7 },
            { code: '0', weight: 0.3 },
          ]
        : [{ code: '2', weight: 1 }],
    until: 2029,
    factors: { entryLevelShare: 0.2, registrationCoverage: 0.6, spread: k.spread ?? SPREAD },
    hires: new Map(k.hires ? [['s1', k.hires]] : []),
    seed,
  });
}

const all = ({ bySpecialty, unallocated, bySector, byOccupation, city }: ReturnType<typeof demand>) => ({
  groupings: [[...bySpecialty.values(), unallocated], [...bySector.values()], [...byOccupation.values()]],
  city,
});

test('in every scenario specialties with what none takes, sectors and occupations sum to the city', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 4, max: 30 }), (seed, quarters) => {
      const { groupings, city } = all(demand(seed, quarters, { hires: new Map([['2025', 40]]) }));
      const off = groupings.flatMap((parts) =>
        city.years.flatMap(({ scenarios }, y) =>
          Array.from(scenarios, (whole, s) => {
            const sum = parts.reduce((so, one) => so + (one.years[y]?.scenarios[s] as number), 0);
            return Math.abs(sum - whole);
          }),
        ),
      );
      expect(off.length).toBeGreaterThan(0);
      expect(Math.max(...off)).toBeLessThan(1e-9);
    }),
    { numRuns: 15 },
  );
});

test('no interval has width 0, and each contains the spread of k', () => {
  const one = demand(1, 24);
  const every = [...all(one).groupings.flat(), one.city];
  const widths = every.flatMap(({ years }) =>
    years.flatMap(({ persons, wide, narrow }) =>
      [persons, wide, narrow].map(({ low, high }) => (high as number) - (low as number)),
    ),
  );
  expect(Math.min(...widths)).toBeGreaterThan(0);
  const relative = ({ years }: DemandSeries) => {
    const { low, high } = years.at(-1)?.persons ?? {};
    return Math.log((high as number) / (low as number));
  };
  // of the city half the variance of ln k is common and stays: a width of 2 · 1.2816 · .3 · √½ besides the forecast's own
  const forecast = relative(demand(1, 24, { spread: 0 }).city);
  expect(Math.sqrt(relative(one.city) ** 2 - forecast ** 2)).toBeGreaterThan(0.54);
});

describe('hires beside the vacancies of the same years', () => {
  const byYear = (hires: [string, number][]) =>
    demand(2, 24, { hires: new Map(hires) }).bySpecialty.get('s1');
  const none = demand(2, 24).bySpecialty.get('s1');
  const vacancies = (none?.history ?? []).map((one) => one.vacancies).slice(-3);
  const persons = (one: DemandSeries | undefined) => one?.years.at(-1)?.persons;

  test('are those of the last three cohorts whose year is on record', () => {
    const found = byYear([
      ['2022', 500],
      ['2023', 10],
      ['2024', 11],
      ['2025', 12],
      ['2030', 999],
    ]);
    expect(found?.hires).toMatchObject({ cohorts: ['2023', '2024', '2025'], persons: 33 });
    expect(found?.hires?.vacancies).toBeCloseTo(
      vacancies.reduce((sum, one) => sum + one, 0),
      9,
    );
  });

  test('raise a level that lies under them, and are no floor of it', () => {
    const hires = 0.45 * (vacancies.at(-1) as number);
    const raised = persons(byYear([['2025', hires]]));
    expect(raised?.value).toBeGreaterThan(1.1 * (persons(none)?.value as number));
    expect(raised?.low).toBeLessThan(hires);
  });

  test('where k₀ contradicts them the level is not assessable, and the city keeps its sum', () => {
    const contradicted = byYear([['2025', 0.7 * (vacancies.at(-1) as number)]]);
    expect(contradicted?.calibration.contradicted).toBe(true);
    expect(persons(contradicted)).toMatchObject({ state: 'not_assessable', note: 'hires_contradict' });
    expect(contradicted?.years.at(-1)?.quantiles).toHaveLength(0);
  });

  test('of no year on record they stand beside it and say nothing', () => {
    const found = byYear([['2010', 40]]);
    expect(found?.hires).toEqual({ cohorts: ['2010'], persons: 40, vacancies: null });
    expect(persons(found)).toEqual(persons(none));
  });
});
