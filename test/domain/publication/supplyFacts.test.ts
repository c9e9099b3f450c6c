import { describe, expect, test } from 'vitest';
import type { CityFacts } from '../../../server/domain/city/cityFacts.ts';
import { makeCityContext } from '../../../server/domain/city/makeCityContext.ts';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { shiftQuarter } from '../../../server/domain/facts/period.ts';
import type { EnrolmentRow, ProgrammeRow } from '../../../server/domain/facts/rows.ts';
import { drawBeta } from '../../../server/domain/indicators/random/drawBeta.ts';
import { drawBinomial } from '../../../server/domain/indicators/random/drawBinomial.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { fieldBalances } from '../../../server/domain/plan/explain/fieldBalances.ts';
import { planInputOf } from '../../../server/domain/plan/input/planInputOf.ts';
import { guidanceRows } from '../../../server/domain/publication/guidanceRows.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { cityFacts, edition, marketBlocks, outcomeBlocks } from './cityFacts.ts';

const QUARTERS = Array.from({ length: 24 }, (_, i) => shiftQuarter('2020Q4', i));
/** the city's own return */
const market = marketBlocks(
  QUARTERS.flatMap((period, t) => [
    { period, region: '220500', occupation: '6-18', newVacancies: 60 + (t % 5) },
    { period, region: '220500', occupation: '4-01', newVacancies: 90 + (t % 7) },
  ]),
);
const CODE = '660101';

function programme(school: string, specialty = CODE, places = 300): ProgrammeRow {
  const capacity = { places, teachers: 60, dualTeachers: null, workshopHours: null };
  return { school, specialty, opened: '2010', length: 3, status: 'open', ...capacity };
}

interface School {
  code: string;
  entrants: number;
  /** in time */
  graduates: number;
  autumns?: readonly number[];
}

/** Schools that take as many every autumn, of whom as many graduate every summer. */
function enrolment(schools: readonly School[]) {
  const cube = createAccumulator('enrolment', { dataKind: 'real' });
  const none = { planned: null, applications: null, onRoll: null, enrolled: null, graduated: null };
  for (const {
    code,
    entrants,
    graduates,
    autumns = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
  } of schools)
    for (const autumn of autumns) {
      const row: Omit<EnrolmentRow, 'stage'> = {
        ...none,
        school: code,
        specialty: CODE,
        entryYear: String(autumn),
      };
      cube.add({ ...row, stage: 'intake', enrolled: entrants });
      if (autumn <= 2023) cube.add({ ...row, stage: 'graduated', graduated: graduates });
    }
  return [...cube.blocks()];
}

/** @param times graduates on record of every cohort of each school */
function outcomes(times: Record<string, number>) {
  return outcomeBlocks(
    ['2024', '2025', '2026'].flatMap((cohort) =>
      Object.entries(times).flatMap(([school, count]) => [
        { school, specialty: CODE, cohort, times: count },
        { school, specialty: '730601', cohort, times: count },
      ]),
    ),
  );
}

const guided = (facts: CityFacts) =>
  makePublication(facts).guidance.find(({ key }) => key.specialty === CODE);
const graduates = (facts: CityFacts) =>
  guided(facts)?.pipeline.find(({ step }) => step === 'graduates')?.persons.value as number;
const planned = (city: CityFacts) => planInputOf({ city, pool: [], associations: [] });
/** Of an entrant of each school, how many graduate. */
const shares = (city: CityFacts) =>
  planned(city)
    .programmes.filter(({ specialty, standing }) => specialty === CODE && standing === 'running')
    .map(({ rates }) => {
      const [{ a, b } = { a: 0, b: 1 }] = rates;
      return a / (a + b);
    });

describe('whoever moves between the schools of a specialty graduates all the same (method §5)', () => {
  const city = (first: number, second: number) =>
    cityFacts({
      market,
      outcomes: outcomes({ D01: first, D02: second }),
      enrolment: enrolment([
        { code: 'D01', entrants: 50, graduates: first },
        { code: 'D02', entrants: 50, graduates: second },
      ]),
      programmes: [programme('D01'), programme('D02')],
    });

  test('100 enter and 96 graduate, six of them at the neighbour school: 96 are forecast', () => {
    expect(graduates(city(56, 40))).toBeCloseTo(96, 9);
    expect(graduates(city(56, 40))).toBeCloseTo(graduates(city(48, 48)), 9);
  });

  test('by programme nobody is lost and nobody counted twice', () => {
    const [first = 0, second = 0] = shares(city(56, 40));
    const [even = 0] = shares(city(48, 48));
    // six of the ten that the second lacks graduate at the first
    expect(first).toBeGreaterThan(0.98);
    expect(50 * (first + second)).toBeCloseTo(100 * even, 6);
    const { fields } = planned(city(56, 40));
    const last = fields.find(({ code }) => code === CODE)?.supply.at(-1);
    const stays = (fields.find(({ code }) => code === CODE)?.rates ?? [])
      .slice(1)
      .reduce((so, { a, b }) => so * (a / (a + b)), 1);
    expect((last?.supply.value ?? 0) / stays).toBeCloseTo(96, 9);
  });
});

describe('late graduates', () => {
  const city = cityFacts({
    market,
    outcomes: outcomes({ D01: 94 }),
    enrolment: enrolment([{ code: 'D01', entrants: 100, graduates: 90 }]),
    programmes: [programme('D01')],
  });

  test('are counted once, and alike in guidance, in the supply of cards and in the gaps of a plan', () => {
    expect(graduates(city)).toBeCloseTo(94, 9);
    const input = planned(city);
    const field = input.fields.find(({ code }) => code === CODE);
    const lasts = input.programmes.map(({ last }) => last ?? 0);
    const gap = fieldBalances(input, lasts).find((one) => one.field === CODE);
    expect(field?.supply.at(-1)?.late.value).toBeGreaterThan(0);
    expect(gap?.supplyLast).toBeCloseTo(field?.supply.at(-1)?.supply.value ?? 0, 9);
    expect(guided(city)?.supply.value).toBeCloseTo(gap?.supplyLast ?? 0, 9);
  });
});

describe('the latest autumn is that autumn', () => {
  const stale = { code: 'D02', entrants: 100, graduates: 95, autumns: [2018] };
  const city = (first: School) =>
    cityFacts({
      market,
      outcomes: outcomes({ D01: 95 }),
      enrolment: enrolment([first, stale]),
      programmes: [programme('D01'), programme('D02', CODE, 900)],
    });
  const reporting = city({ code: 'D01', entrants: 100, graduates: 95 });

  test('a school last heard of in 2018 adds neither entrants nor capacity, and the row says so', () => {
    const row = guided(reporting);
    expect(row?.lastIntake).toBe(100);
    expect(row?.reasons).toContainEqual({ code: 'intake_part', values: { reporting: 1, schools: 2 } });
    expect(makeCityContext(reporting).referenceCapacity(CODE)).toBe(100);
  });

  test('where no school reported it there is no intake and no supply, for that reason', () => {
    const cube = createAccumulator('enrolment', { dataKind: 'real' });
    const none = {
      planned: null,
      applications: null,
      onRoll: null,
      graduated: null,
      stage: 'intake' as const,
    };
    cube.add({ ...none, school: 'D02', specialty: CODE, entryYear: '2018', enrolled: 100 });
    cube.add({ ...none, school: 'D01', specialty: '730601', entryYear: '2026', enrolled: 100 });
    const row = guided({
      ...reporting,
      enrolment: [...cube.blocks()],
      programmes: [programme('D02'), programme('D01', '730601')],
    });
    expect(row).toMatchObject({
      lastIntake: null,
      verdict: 'not_assessable',
      supply: { state: 'not_collected' },
    });
    expect(row?.balance.supply).toMatchObject({ value: null, state: 'not_collected' });
    expect(row?.reasons[0]?.code).toBe('unknown_intake');
  });
});

describe('rates that move from year to year (method §5)', () => {
  const codes = Array.from({ length: 20 }, (_, i) => `${660101 + i}`);
  const index = indexEdition({
    ...edition,
    specialties: codes.map((code) => ({
      code,
      nameZh: code,
      nameEn: '',
      level: 'secondary',
      parent: '6601',
      length: 3,
    })),
    occupationSpecialty: codes.map((to) => ({ from: '6-18', to, weight: 1 / 20, source: 'test' })),
  });
  const none = { school: 'D01', planned: null, applications: null, onRoll: null };

  /** A city in which graduation alone moves by ρ, and whether each interval of its graduates holds those who come. */
  function held(seed: number, entrants: number, rho: number): boolean[] {
    const random = randomSource(seed);
    const cube = createAccumulator('enrolment', { dataKind: 'real' });
    const came = new Map<string, number>();
    for (const specialty of codes) {
      const mean = 0.75 + 0.15 * random();
      for (let autumn = 2018; autumn <= 2026; autumn++) {
        const row = { ...none, specialty, entryYear: String(autumn) };
        const worth = (1 - rho) / rho;
        const share = drawBeta(random, mean * worth, (1 - mean) * worth);
        const graduated = drawBinomial(random, entrants, share);
        cube.add({ ...row, stage: 'intake', enrolled: entrants, graduated: null });
        if (autumn <= 2023) cube.add({ ...row, stage: 'graduated', enrolled: null, graduated });
        if (autumn === 2026) came.set(specialty, graduated);
      }
    }
    const facts = cityFacts({
      index,
      enrolment: [...cube.blocks()],
      outcomes: outcomeBlocks(
        codes.flatMap((specialty) =>
          ['2024', '2025', '2026'].flatMap((cohort) => [
            { specialty, cohort, times: 20 },
            { specialty, cohort, times: 5, region: '320200' },
          ]),
        ),
      ),
      programmes: codes.map((specialty) => programme('D01', specialty, 9000)),
    });
    return guidanceRows(makeCityContext(facts), undefined, undefined).map(({ key, pipeline }) => {
      const { low, high } = pipeline.find(({ step }) => step === 'graduates')?.persons ?? {};
      const persons = came.get(key.specialty as string) as number;
      return (low as number) <= persons && persons <= (high as number);
    });
  }

  test.each([60, 800])('of %d entrants, intervals at .8 hold what comes in .75 to .87', (entrants) => {
    const all = [1, 2, 3, 4, 5, 6].flatMap((seed) => held(seed, entrants, 0.04));
    const share = all.filter(Boolean).length / all.length;
    expect(all).toHaveLength(120);
    expect(share).toBeGreaterThanOrEqual(0.75);
    expect(share).toBeLessThanOrEqual(0.87);
  });
});
