import { beforeAll, describe, expect, it } from 'vitest';
import { cityFrame } from '../../scripts/bench/cities/cityFrame.ts';
import { cityHistory, sum } from '../../scripts/bench/cities/cityHistory.ts';
import { cityRecords } from '../../scripts/bench/cities/cityRecords.ts';
import { conditionNamed } from '../../scripts/bench/cities/conditions.ts';
import { matchGraduates } from '../../scripts/bench/cities/matchGraduates.ts';
import {
  chase,
  hold,
  recommendation,
  simulateCity,
  type WayScore,
} from '../../scripts/bench/cities/simulateCity.ts';
import { drawCity, type TrueCity } from '../../scripts/bench/cities/trueCity.ts';
import { indexEdition } from '../../server/domain/edition/indexEdition.ts';
import type { Solver } from '../../server/domain/plan/solver.ts';
import { directSolver } from './directSolver.ts';

const SEEDS = [1000, 1001];
const YEARS = 2;

let cities: TrueCity[];
let solver: Solver;
let recommended: WayScore[];

beforeAll(async () => {
  const frame = await cityFrame(conditionNamed('plain'));
  cities = SEEDS.map((seed) => drawCity(frame, seed));
  solver = await directSolver();
  recommended = [];
  for (const city of cities) recommended.push(await simulateCity(city, recommendation(city, solver), YEARS));
});

/**
 * Two cities over two years tell nothing of cities in general, which `npm run bench -- --only cities` does. They tell whether the
 * way from facts to the printed numbers is whole: as it is, the loss lies .075 under holding and .015 under the chase. It lies
 * above the chase's by .012 where the forecasts of occupations are mixed up, by .014 where all are the same, and by .154 where
 * the recommendation is turned round; it is the chase's where their vacancies are mixed up; and under it by .008 where nobody's
 * placement is known, by .007 where the simple rule stands alone. The optimum alone does as well (.019): here it is not told apart.
 */
describe('places recommended in two simulated cities, from their facts to the numbers printed', () => {
  it.each([
    { way: 'holding every intake', least: 0.07, other: () => hold },
    { way: 'a damped chase that needs no calibration', least: 0.01, other: chase },
  ])('lose less than $way', async ({ least, other }) => {
    const differences: number[] = [];
    for (const [i, city] of cities.entries()) {
      const { loss } = await simulateCity(city, other(city), YEARS);
      differences.push((recommended[i] as WayScore).loss - loss);
    }
    expect(sum(differences) / differences.length).toBeLessThan(-least);
  });

  it.each([0.5, 2])(
    'are the same where a vacancy is believed to stand for %s × as many openings',
    async (k) => {
      const city = cities[0] as TrueCity;
      const [known] = (recommended[0] as WayScore).decided;
      const { decided } = await simulateCity(city, recommendation(city, solver, { believed: k }), 1);
      expect(decided).toEqual([known]);
    },
  );
});

describe('a city that may open programmes, with six specialties untaught', () => {
  it('opens them a class each within last year’s places, and has them on record from then on', async () => {
    const city = drawCity(await cityFrame(conditionNamed('openings, six untaught')), 1000);
    const { programmes, running, edition } = city;
    const taught = new Set(programmes.slice(0, running).map(({ specialty }) => specialty));
    expect(taught.size).toBe(city.specialties.length - 6);

    const history = cityHistory(city);
    const before = history.entrants(history.now());
    history.decide(await recommendation(city, solver).decide(history));
    const decided = history.entrants(history.now());
    expect(sum(decided)).toBe(sum(before));
    const opened = programmes.flatMap((_, i) => (i >= running && (decided[i] as number) > 0 ? [i] : []));
    expect(opened.length).toBeGreaterThan(0);
    const { classMin, classMax } = edition.settings.plan;
    for (const i of opened) {
      expect(decided[i]).toBeGreaterThanOrEqual(classMin);
      expect(decided[i]).toBeLessThanOrEqual(classMax);
    }

    const { programmes: known } = cityRecords(city, history)(indexEdition(edition)).city;
    const names = opened.map(
      (i) => `${programmes[i]?.school} ${city.specialties[programmes[i]?.specialty as number]?.code}`,
    );
    expect(known.slice(running).map(({ school, specialty }) => `${school} ${specialty}`)).toEqual(names);
  });
});

describe('graduates who truly find work', () => {
  it('are never more than seek it, nor more than are wanted', () => {
    for (const city of cities) {
      const { seekers, matched } = cityHistory(city).outcome(0);
      const wanted = city.wanted[3] as number[];
      expect(sum(matched)).toBeLessThanOrEqual(Math.min(sum(seekers), sum(wanted)));
    }
  });

  it('choose among the jobs left, and have the same chance where more come than are wanted', () => {
    const pairs = [
      { specialty: 0, occupation: 0, weight: 3 },
      { specialty: 0, occupation: 1, weight: 1 },
      { specialty: 1, occupation: 1, weight: 1 },
    ];
    const matched = (seekers: number[], wanted: number[]) =>
      matchGraduates({ pairs, friction: [0, 0] }, seekers, wanted);
    expect(matched([10, 10], [100, 100]).map(Math.round)).toEqual([10, 10]);
    expect(matched([10, 100], [0, 50]).map((one) => one / 5)).toEqual([
      expect.closeTo(10 / 11, 6),
      expect.closeTo(100 / 11, 6),
    ]);
    expect(sum(matched([100, 10], [40, 10]))).toBeCloseTo(50, 6);
  });
});
