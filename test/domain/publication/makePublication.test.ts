import { expect, test } from 'vitest';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import type { ProgrammeRow } from '../../../server/domain/facts/rows.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { cityFacts, marketBlocks, outcomeBlocks } from './cityFacts.ts';

const programme: ProgrammeRow = {
  school: 'D01',
  specialty: '660101',
  opened: '2010',
  length: 3,
  places: 300,
  teachers: 20,
  dualTeachers: null,
  workshopHours: null,
  status: 'open',
};

function enrolmentBlocks() {
  const cube = createAccumulator('enrolment', { dataKind: 'real' });
  const row = {
    school: 'D01',
    specialty: '660101',
    planned: null,
    applications: null,
    enrolled: null,
    onRoll: null,
    graduated: null,
  };
  cube.add({ ...row, entryYear: '2023', stage: 'intake', enrolled: 100 });
  cube.add({ ...row, entryYear: '2023', stage: 'graduated', graduated: 90 });
  cube.add({ ...row, entryYear: '2026', stage: 'intake', enrolled: 100 });
  return [...cube.blocks()];
}

// the city's own return: of one county alone its demand would be no city's
const CITY = '220500';
const quarters = ['2025Q4', '2026Q1', '2026Q2', '2026Q3'];

function demonstration() {
  return cityFacts({
    market: marketBlocks(
      quarters.flatMap((period, i) => [
        {
          period,
          region: CITY,
          occupation: '6-18',
          vacancies: 90 + i,
          seekers: 40,
          newVacancies: 60,
          employers: 12,
        },
        {
          period,
          region: CITY,
          occupation: '6-24',
          vacancies: 50 + 30 * i,
          seekers: 20,
          newVacancies: 30,
          employers: 30,
        },
        {
          period,
          region: CITY,
          occupation: '4-01',
          vacancies: 200,
          seekers: 60,
          newVacancies: 90,
          employers: 3,
        },
        // 30 more vacancies than seekers, give or take 63: no more than chance
        { period, region: CITY, occupation: '6-30-01', vacancies: 150, seekers: 120, employers: 20 },
      ]),
    ),
    outcomes: outcomeBlocks([
      { times: 50 },
      { times: 30, outcome: 'further_study', region: null, occupation: null, pay: null },
      { times: 10, region: '110000' },
    ]),
    enrolment: enrolmentBlocks(),
    programmes: [programme, { ...programme, specialty: '660102', status: 'closed' }],
  });
}

test('the same input makes the same publication', () => {
  expect(JSON.stringify(makePublication(demonstration()))).toBe(
    JSON.stringify(makePublication(demonstration())),
  );
});

test('a publication is plain data: nothing is lost on the way through JSON', () => {
  const tables = makePublication(demonstration());
  expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
});

test('most wanted: by gap, with the last quarter’s rank, without occupations of too few employers or a gap that may be none', () => {
  const rows = makePublication(demonstration())['most-wanted'];
  expect(rows.map((row) => [row.key.occupation, row.rank, row.previousRank, row.gap.value])).toEqual([
    ['6-24', 1, 1, 120],
    ['6-18', 2, 2, 53],
  ]);
  // a third is not listed, since its gap may be none, and may still be the largest
  expect(rows.map(({ rankLow, rankHigh }) => [rankLow, rankHigh])).toEqual([
    [1, 3],
    [1, 3],
  ]);
  expect(rows[1]).toMatchObject({ specialties: ['660101'], schools: ['D01'] });
  expect(rows[0]).toMatchObject({ specialties: [], schools: [] });
});

test('guidance follows the entrants: 100 × .9 graduating × 1/3 studying × 50/60 local, shrunk to nothing else', () => {
  const rows = makePublication(demonstration()).guidance;
  const row = rows.find((one) => one.key.specialty === '660101');
  expect(row).toMatchObject({
    graduationYear: '2030',
    lastIntake: 100,
    schools: ['D01'],
    demand: { note: 'demand_flat' },
  });
  expect(Math.abs((row?.supply.value ?? 0) - 100 * 0.9 * (2 / 3) * (50 / 60))).toBeLessThan(1);
  const persons = new Map(row?.pipeline.map(({ step, persons }) => [step, persons.value ?? 0]));
  const lost = ['dropout', 'further_study', 'unavailable', 'elsewhere'] as const;
  expect(
    lost.reduce((sum, step) => sum + (persons.get(step) ?? 0), persons.get('local_supply') ?? 0),
  ).toBeCloseTo(100, 9);
});

test('an input without facts makes empty tables, not an error', () => {
  const tables = makePublication(cityFacts({}));
  expect(tables['supply-demand/city']).toEqual([]);
  expect(tables['placement/programme']).toEqual([]);
  expect(tables.guidance).toEqual([]);
});
