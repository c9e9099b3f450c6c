import { describe, expect, test } from 'vitest';
import { balanceFactor } from '../../../server/domain/city/cityBalance.ts';
import type { CityFacts } from '../../../server/domain/city/cityFacts.ts';
import { makeCityContext } from '../../../server/domain/city/makeCityContext.ts';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { shiftQuarter } from '../../../server/domain/facts/period.ts';
import type { MarketRow, ProgrammeRow } from '../../../server/domain/facts/rows.ts';
import { compositionAtBalance } from '../../../server/domain/guidance/composition.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { cityFacts, edition, marketBlocks, outcomeBlocks } from './cityFacts.ts';

const QUARTERS = Array.from({ length: 24 }, (_, i) => shiftQuarter('2020Q4', i));
const AUTUMNS = ['2022', '2023', '2024', '2025', '2026'];
const TAUGHT = ['660101', '730601'];

function programme(specialty: string): ProgrammeRow {
  const capacity = { places: 900, teachers: 60, dualTeachers: null, workshopHours: null };
  return { school: 'D01', specialty, opened: '2010', length: 3, status: 'open', ...capacity };
}

/** @param entrants of a specialty in an autumn */
function enrolment(entrants: (specialty: string, autumn: string) => number) {
  const cube = createAccumulator('enrolment', { dataKind: 'real' });
  const none = { planned: null, applications: null, onRoll: null };
  for (const specialty of TAUGHT) {
    for (const entryYear of AUTUMNS) {
      const row = { ...none, school: 'D01', specialty, entryYear };
      cube.add({ ...row, stage: 'intake', enrolled: entrants(specialty, entryYear), graduated: null });
      if (entryYear < '2024') cube.add({ ...row, stage: 'graduated', enrolled: null, graduated: 90 });
    }
  }
  return [...cube.blocks()];
}

/** @param matched graduates of each cohort with a matched job here; null: nobody was asked */
function outcomes(matched: number | null) {
  return outcomeBlocks(
    TAUGHT.flatMap((specialty) =>
      ['2024', '2025', '2026'].flatMap((cohort) => [
        { specialty, cohort, times: matched ?? 60, matched: matched === null ? null : true },
        { specialty, cohort, times: 90 - (matched ?? 60), matched: matched === null ? null : false },
      ]),
    ),
  );
}

/** @param region that hands it in; the city: for all of it */
function market(of: (t: number) => Partial<MarketRow>[], region = '220500') {
  return marketBlocks(QUARTERS.flatMap((period, t) => of(t).map((row) => ({ period, region, ...row }))));
}
const flows = (t: number) => [
  { occupation: '6-18', newVacancies: 60 + (t % 5) },
  { occupation: '6-24', newVacancies: 40 - (t % 3) },
  { occupation: '4-01', newVacancies: 90 + (t % 7) },
];

function city(parts: Partial<CityFacts> = {}, k0 = 0.2) {
  const { settings } = edition;
  const demand = { ...settings.demand, entryLevelShare: k0 };
  return cityFacts({
    index: indexEdition({ ...edition, settings: { ...settings, demand } }),
    market: market(flows),
    outcomes: outcomes(30),
    enrolment: enrolment(() => 100),
    programmes: TAUGHT.map(programme),
    ...parts,
  });
}

const guided = (parts?: Partial<CityFacts>, k0?: number) => makePublication(city(parts, k0)).guidance;
const row = (rows: ReturnType<typeof guided>, code: string) => rows.find(({ key }) => key.specialty === code);
const reasons = (one: ReturnType<typeof row>) => one?.reasons.map(({ code }) => code);

describe('composition and level, from facts to the published row (method §4)', () => {
  const rows = guided();

  test('at balance all that is taught wants what it supplies, one short, the other in surplus', () => {
    const taught = rows.filter(({ schools }) => schools.length > 0);
    const sum = (of: (one: (typeof rows)[number]) => number | null) =>
      taught.reduce((so, one) => so + (of(one) ?? 0), 0);
    expect(taught).toHaveLength(2);
    expect(sum(({ balance }) => balance.gap.value)).toBeCloseTo(0, 9);
    expect(sum(({ balance }) => balance.demand.value)).toBeCloseTo(
      sum(({ supply }) => supply.value),
      9,
    );
    const [one, other] = taught.map(({ balance }) => balance);
    expect((one?.shortageProbability ?? 0) + (other?.shortageProbability ?? 0)).toBeCloseTo(1, 1);
    for (const { balance } of taught)
      expect((balance.shortageProbability as number) > 0.5).toBe((balance.gap.value as number) > 0);
  });

  test('the table of gaps says the same of the next cohort', () => {
    const { guidance, 'cohort-gaps': gaps } = makePublication(city());
    const said = guidance.filter(({ schools }) => schools.length > 0);
    expect(gaps.map(({ key, asLast }) => [key.specialty, asLast.relative]).sort()).toEqual(
      said.map(({ key, balance }) => [key.specialty, balance.gap]).sort(),
    );
  });

  test('the level is the wider of the two', () => {
    for (const { balance, demand } of rows) {
      const relative = ({ low, high }: typeof demand) => Math.log((high as number) / (low as number));
      expect(relative(demand)).toBeGreaterThan(relative(balance.demand));
    }
  });

  test.each([0.4, 0.1])('another k₀ (%d) changes no composition and no suggestion, only the level', (k0) => {
    const other = guided({}, k0);
    const composition = (all: typeof rows) =>
      all.map(({ key, balance, wanted, suggested, verdict }) => ({
        key,
        balance,
        wanted,
        suggested,
        verdict,
      }));
    expect(composition(other)).toEqual(composition(rows));
    expect(row(other, '730601')?.demand.value).not.toBe(row(rows, '730601')?.demand.value);
  });

  test('hires are printed beside, per year', () => {
    expect(row(rows, '660101')?.hires).toBe(30);
    const forecast = makePublication(city())['forecast/specialty'][0];
    expect(forecast?.rows.find(({ key }) => key.specialty === '660101')?.hires).toBe(30);
  });
});

describe('reference capacity', () => {
  const demandOf = (facts: CityFacts, code: string) =>
    makePublication(facts)
      ['forecast/specialty'][0]?.rows.find(({ key }) => key.specialty === code)
      ?.years.at(-1)?.persons.value as number;
  const more = enrolment((specialty, autumn) => (specialty === '660101' && autumn === '2026' ? 120 : 100));

  test('own intake + 20 % in one of five autumns moves own demand by 4 % at most', () => {
    const [before, after] = [demandOf(city(), '660101'), demandOf(city({ enrolment: more }), '660101')];
    expect(after / before).toBeGreaterThan(1);
    expect(after / before).toBeLessThan(1.04);
    expect(makeCityContext(city({ enrolment: more })).referenceCapacity('660101')).toBe(104);
  });

  test('what nobody teaches and a school could set up has a demand, by one smallest class', () => {
    expect(makeCityContext(city()).referenceCapacity('660102')).toBe(25);
    expect(demandOf(city(), '660102')).toBeGreaterThan(0);
    const alone = city({ programmes: [programme('730601')] });
    expect(makeCityContext(alone).referenceCapacity('660102')).toBe(0);
  });
});

describe('demand of one county of two', () => {
  const until = (last: string) => market((t) => ((QUARTERS[t] as string) <= last ? flows(t) : []), '220503');
  const [whole, part, both, old] = [
    market(flows),
    market(flows, '220502'),
    [...market(flows, '220502'), ...until('2025Q4')],
    [...market(flows, '220502'), ...until('2025Q3')],
  ].map((blocks) => makePublication(city({ market: blocks })));

  test('is held against no supply of the whole city: no verdict, probability or gap, each with its reason', () => {
    expect(whole?.guidance.map(({ verdict }) => verdict)).not.toContain('not_assessable');
    const why = { value: null, state: 'not_collected', note: 'part_of_city' };
    expect(part?.guidance.length).toBeGreaterThan(0);
    for (const { verdict, balance, gap, shortageProbability, reasons } of part?.guidance ?? []) {
      expect(verdict).toBe('not_assessable');
      expect(balance).toMatchObject({ demand: why, gap: why, shortageProbability: null });
      expect({ gap, shortageProbability }).toMatchObject({ gap: why, shortageProbability: null });
      expect(reasons[0]).toEqual({ code: 'part_of_city', values: { reporting: 1, expected: 2 } });
    }
    for (const { enrolled, asLast } of part?.['cohort-gaps'] ?? []) {
      expect([enrolled.gap, asLast.gap, asLast.relative].map(({ value }) => value)).toEqual([
        null,
        null,
        null,
      ]);
      expect(asLast).toMatchObject({ demand: why, gap: why });
      expect(asLast.supply.value).toBeGreaterThan(0);
    }
  });

  test('is the figure of that county alone, and says which others it leaves out', () => {
    const second = { code: '220503', nameZh: '二道江区', nameEn: '' };
    const coverage = (tables: typeof part) => tables?.['supply-demand/sector'].at(-1)?.coverage;
    expect(coverage(part)).toEqual({ expected: 2, missing: [second], unknown: [second] });
    expect(coverage(whole)).toEqual({ expected: 2, missing: [], unknown: [] });
    // it has handed in within a year: the others stand for it by its usual share
    expect(coverage(both)).toEqual({ expected: 2, missing: [second], unknown: [] });
    expect(both?.guidance.map(({ verdict }) => verdict)).not.toContain('not_assessable');
  });

  test('is so too where the other county has been silent for a year', () => {
    expect(old?.['supply-demand/sector'].at(-1)?.coverage).toMatchObject({ unknown: [{ code: '220503' }] });
    expect(new Set(old?.guidance.map(({ verdict }) => verdict))).toEqual(new Set(['not_assessable']));
  });
});

describe('what is missing is said, never made up', () => {
  test('no new vacancies: composition from the mean stock, the level not collected', () => {
    const stock = market((t) =>
      flows(t).map(({ newVacancies, ...one }) => ({ ...one, vacancies: newVacancies })),
    );
    const one = row(guided({ market: stock }), '660101');
    expect(one?.demand).toMatchObject({ value: null, state: 'not_collected' });
    expect(one?.balance.demand).toMatchObject({ state: 'ok', note: 'balance_stock' });
    expect(one?.balance.shortageProbability).toBeGreaterThan(0);
    expect(reasons(one)).toContain('level_no_flow');
  });

  test('no vacancy in two years: nothing to compare', () => {
    const none = market((t) => flows(t).map((one) => ({ ...one, newVacancies: 0 })));
    const one = row(guided({ market: none }), '660101');
    expect(one?.balance.demand).toMatchObject({ value: null, state: 'zero_denominator' });
    expect(one).toMatchObject({ verdict: 'not_assessable', balance: { shortageProbability: null } });
    expect(reasons(one)).toContain('balance_no_vacancies');
  });

  test('enrolment not handed in: every gap is not collected, none is of too few', () => {
    const before = guided({ enrolment: [] });
    expect(before.length).toBeGreaterThan(1);
    for (const { balance, gap } of before)
      expect([balance.gap.state, gap.state]).toEqual(['not_collected', 'not_collected']);
  });

  test('nobody was asked for a matched job: no hires, k as published', () => {
    const one = row(guided({ outcomes: outcomes(null) }), '660101');
    expect(one?.hires).toBeNull();
    expect(one?.demand.value).toBeGreaterThan(0);
  });

  test('hires that k₀ cannot make of the vacancies: the level is not assessed, the composition is', () => {
    const facts = {
      market: market((t) => flows(t).map((one) => ({ ...one, newVacancies: one.newVacancies / 5 }))),
    };
    const one = row(guided({ ...facts, outcomes: outcomes(30) }), '660101');
    expect(one?.demand).toMatchObject({ value: null, state: 'not_assessable', note: 'hires_contradict' });
    expect(one).toMatchObject({ shortageProbability: null, gap: { state: 'not_assessable' }, hires: 30 });
    expect(one?.balance.shortageProbability).not.toBeNull();
    expect(reasons(one)).toContain('k0_contradicts_hires');
  });
});

test('balance, oracle of method §6: V̄ (400, 150, 450) and a supply of 90 make k_b .09', () => {
  expect(balanceFactor(90, [400, 150, 450])).toBeCloseTo(0.09, 12);
  expect(balanceFactor(90, [0, 0])).toBeNull();
});

test('a specialty alone is at balance with itself', () => {
  const supply = { value: 40, low: 35, high: 45, level: 0.8, n: 9, state: 'ok' as const, note: null };
  const one = { code: 's', taught: true, supply, supplyDraws: Float64Array.of(38, 42) };
  const made = compositionAtBalance([{ ...one, wanted: Float64Array.of(100, 300) }], {
    recent: 200,
    draws: 2,
    level: 0.8,
    note: 'balance',
    isPart: false,
  }).get('s');
  expect(made?.demand).toMatchObject({ value: 40, low: 40, high: 40 });
  expect(made).toMatchObject({ gap: { value: 0 }, shortageProbability: 0.5 });
  const empty = compositionAtBalance([{ ...one, wanted: Float64Array.of(0, 300) }], {
    recent: 200,
    draws: 2,
    level: 0.8,
    note: 'balance',
    isPart: false,
  }).get('s');
  // of two futures one has no vacancy to share: fewer than asked for, and said
  expect(empty?.demand).toMatchObject({ value: 40, state: 'approximate', note: 'balance_few_futures' });
});

describe('futures without a vacancy', () => {
  /** A small city whose vacancies swing so far that in some of its futures there is none. */
  const swings = market((t) => [
    { occupation: '6-18', newVacancies: Math.round(40 * Math.exp(1.2 * Math.sin(t * 2.3) - t / 9)) },
    { occupation: '4-01', newVacancies: Math.round(30 * Math.exp(1.2 * Math.sin(t * 1.7 + 1) - t / 9)) },
  ]);
  const facts = city({ market: swings });

  test('are left out, and do not take the composition of the city with them', () => {
    const balance = makeCityContext(facts).balance();
    const futures = TAUGHT.map((code) => balance?.specialty(code, 2029)?.slice(0, 1000) ?? []);
    const empty = Array.from({ length: 1000 }, (_, i) => futures.every((of) => of[i] === 0)).filter(Boolean);
    expect(empty.length).toBeGreaterThan(0);
    const rows = makePublication(facts).guidance.filter(({ schools }) => schools.length > 0);
    expect(rows).toHaveLength(2);
    for (const one of rows) {
      expect(one.balance.demand.value).toBeGreaterThan(0);
      expect(one.balance.shortageProbability).not.toBeNull();
      expect(reasons(one)).not.toContain('balance_no_vacancies');
    }
    const sum = rows.reduce((so, { balance: { gap } }) => so + (gap.value ?? 0), 0);
    expect(sum).toBeCloseTo(0, 9);
  });
});
