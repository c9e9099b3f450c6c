import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import type { MarketRow } from '../../../server/domain/facts/rows.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { supplyDemandTable } from '../../../server/domain/publication/supplyDemandTable.ts';
import type { SupplyDemandRow } from '../../../server/domain/publication/types.ts';
import { cityFacts, edition, marketBlocks } from './cityFacts.ts';

type Rows = readonly Partial<MarketRow>[];
type Grouping = Parameters<typeof supplyDemandTable>[1];

const PERIOD = '2026Q3';
const table = (rows: Rows, by: Grouping = 'occupation', demand = cityFacts({}).demand) =>
  supplyDemandTable(cityFacts({ market: marketBlocks(rows), demand }), by, PERIOD);
const published = (rows: Rows, by: Grouping = 'occupation') =>
  makePublication(cityFacts({ market: marketBlocks(rows) }))[`supply-demand/${by}`].at(-1) as ReturnType<
    typeof table
  >;
const rowOf = (rows: readonly SupplyDemandRow[], code: string) =>
  rows.find(({ key }) =>
    [key.occupation, key.sector, key.specialty, key.region].includes(code),
  ) as SupplyDemandRow;

/** Needs of one sector, one per employer. */
function registered(headcounts: readonly number[], occupation = '6-18') {
  const cube = createAccumulator('demand', { dataKind: 'real' });
  headcounts.forEach((headcount, i) => {
    cube.add({
      creditCode: `E${i}`,
      employer: null,
      occupation,
      headcount,
      skillLevel: 'any',
      payText: null,
      payLow: null,
      payHigh: null,
      payRule: 'blank',
      region: '220502',
      from: '2026-08-01',
      until: null,
      contact: null,
    });
  });
  return [...cube.blocks()];
}

describe('from the facts to the published interval, oracle of method §1', () => {
  it('48 vacancies of 12 employers, 32 seekers: φ 8, [.62703, 3.55165]', () => {
    const row = rowOf(table([{ vacancies: 48, seekers: 32, employers: 12 }]).rows, '6-18');
    expect(row).toMatchObject({ phi: 8, clumping: 'employers', direction: 'unclear', statedRatio: null });
    expect(row.ratio).toMatchObject({ value: 1.5, state: 'ok', note: null });
    expect(row.ratio.low).toBeCloseTo(0.62703, 5);
    expect(row.ratio.high).toBeCloseTo(3.55165, 5);
  });

  it('a city that states 5,668 vacancies of 1,811 employers and 6,607 seekers: φ 6.2595, [.80033, .91959]', () => {
    const { total } = table([
      { occupation: 'total', vacancies: 5668, seekers: 6607, employers: 1811 },
      { occupation: '6-18', vacancies: 3000, seekers: 3000, employers: 1500 },
      { occupation: '6-24', vacancies: 2668, seekers: 3607, employers: 1400 },
    ]);
    expect(total).toMatchObject({ employers: 1811, employersAtLeast: false, clumping: 'employers' });
    expect(total.phi).toBeCloseTo(6.2595, 4);
    expect(total.ratio.value).toBeCloseTo(0.85788, 5);
    expect(total.ratio.low).toBeCloseTo(0.80033, 5);
    expect(total.ratio.high).toBeCloseTo(0.91959, 5);
    expect(total.direction).toBe('u1');
    expect(total.shortageProbability).toBeLessThan(0.001);
  });

  it('employers unknown: the interval of the counts alone, and the figure says so', () => {
    const row = rowOf(table([{ vacancies: 48, seekers: 32 }]).rows, '6-18');
    expect(row).toMatchObject({ phi: null, clumping: 'unknown', ratio: { note: 'clumping_unknown' } });
    expect(row.ratio.low).toBeCloseTo(0.96335, 5);
    expect(row.ratio.high).toBeCloseTo(2.35843, 5);
  });

  it.each([0, 49])('%i employers of 48 vacancies are no number of employers', (employers) => {
    const row = rowOf(table([{ vacancies: 48, seekers: 32, employers }]).rows, '6-18');
    expect(row).toMatchObject({ employers: null, phi: null, clumping: 'unknown' });
  });

  it('year on year 1.65585 [.88147, 3.11052] without employers, wider with them', () => {
    const change = (employers: number | null) =>
      supplyDemandTable(
        cityFacts({
          market: marketBlocks([
            { period: '2025Q3', vacancies: 36, seekers: 40, employers },
            { period: '2026Q3', vacancies: 48, seekers: 32, employers },
          ]),
        }),
        'city',
        PERIOD,
      ).yearOnYear;
    expect(change(null)).toMatchObject({ state: 'ok', note: 'clumping_unknown' });
    expect(change(null).low).toBeCloseTo(0.88147, 5);
    expect(change(null).high).toBeCloseTo(3.11052, 5);
    // φ 8 and 6: se² = 8/48.5 + 1/32.5 + 6/36.5 + 1/40.5
    expect(change(12).value).toBeCloseTo(1.65585, 5);
    expect(change(12).low).toBeCloseTo(1.65585 * Math.exp(-1.959964 * Math.sqrt(0.384788)), 4);
    expect(change(12).note).toBeNull();
  });

  it('a year is set against the quarters that both years have', () => {
    const change = supplyDemandTable(
      cityFacts({
        market: marketBlocks([
          { period: '2025Q1', vacancies: 36, seekers: 40 },
          { period: '2025Q4', vacancies: 900, seekers: 40 },
          { period: '2026Q1', vacancies: 48, seekers: 32 },
        ]),
      }),
      'city',
      '2026',
    ).yearOnYear;
    expect(change).toMatchObject({ state: 'approximate', note: 'matched_quarters' });
    expect(change.value).toBeCloseTo(1.65585, 5);
  });
});

describe('c² is measured on employers that registered their needs', () => {
  const market: Rows = [
    { vacancies: 48, seekers: 32, employers: 12 },
    { occupation: '4-01', vacancies: 48, seekers: 32, employers: 12 },
  ];

  it('from 30 employers on, in their own sector: equal needs are c² 0', () => {
    const { rows } = table(market, 'occupation', registered(Array(30).fill(4)));
    expect([rowOf(rows, '6-18').phi, rowOf(rows, '4-01').phi]).toEqual([4, 8]);
  });

  it('the edition’s own value under 30', () => {
    const { rows } = table(market, 'occupation', registered(Array(29).fill(4)));
    expect(rowOf(rows, '6-18').phi).toBe(8);
  });

  it('sizes 1 and 9 in equal parts: c² is .64, φ (48 / 12) · 1.64', () => {
    const sizes = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : 9));
    expect(rowOf(table(market, 'occupation', registered(sizes)).rows, '6-18').phi).toBeCloseTo(6.56, 9);
  });
});

describe('groups', () => {
  const two: Rows = [
    { occupation: '6-18', vacancies: 100, seekers: 90, employers: 50 },
    { occupation: '6-24', vacancies: 200, seekers: 90, employers: 40 },
  ];
  const stated = (employers: number): Rows => [
    ...two,
    { occupation: 'total', vacancies: 300, seekers: 180, employers },
  ];

  it('φ is that of the parts by their vacancies times the occupations of an employer, and the figure approximate', () => {
    // both give .9 to the sector: (4 · 90 + 10 · 180) / 270 = 8, and 90 mentions of 75 employers
    const row = rowOf(published(stated(75), 'sector').rows, '3');
    expect(row).toMatchObject({ employers: 45, employersAtLeast: true, clumping: 'parts' });
    expect(row.phi).toBeCloseTo(8 * 1.2, 9);
    expect(row.ratio).toMatchObject({ state: 'approximate', note: 'clumping_from_parts' });
    const se = Math.sqrt(9.6 / 270.5 + 1 / 162.5);
    expect(row.ratio.high).toBeCloseTo((270.5 / 162.5) * Math.exp(1.959964 * se), 6);
    expect(rowOf(published(stated(90), 'sector').rows, '3').phi).toBeCloseTo(8, 9);
  });

  it('without a stated total the edition’s 2 occupations stand in, at most as if the same employers were behind all', () => {
    const even: Rows = two.map((row) => ({ ...row, vacancies: 100, employers: 50 }));
    const row = rowOf(published(even, 'sector').rows, '3');
    expect(row).toMatchObject({ clumping: 'assumed', ratio: { note: 'clumping_overlap_assumed' } });
    expect(row.phi).toBeCloseTo(4 * 2, 9);
    const [small, large] = [4 * 90, 10 * 180];
    const most = (Math.sqrt(small) + Math.sqrt(large)) ** 2 / (small + large);
    expect(rowOf(published(two, 'sector').rows, '3').phi).toBeCloseTo(8 * most, 9);
    const alone = rowOf(published([two[0] as Partial<MarketRow>], 'sector').rows, '3');
    expect(alone).toMatchObject({ phi: 4, clumping: 'parts' });
    expect(published([two[0] as Partial<MarketRow>], 'city').total).toMatchObject({
      phi: 4,
      clumping: 'employers',
    });
  });

  it('a county whose occupations hardly tell employers says nothing of their overlap', () => {
    const hardly: Rows = [
      { occupation: '6-18', vacancies: 100, seekers: 90, employers: 50 },
      { occupation: '6-24', vacancies: 200, seekers: 90 },
      { occupation: 'total', vacancies: 300, seekers: 180, employers: 60 },
    ];
    expect(rowOf(published(hardly, 'sector').rows, '3')).toMatchObject({ phi: 8, clumping: 'assumed' });
  });

  it('the change against a year before carries the note of the ratios it compares', () => {
    const change = (rows: Rows) =>
      published(['2025Q3', PERIOD].flatMap((period) => rows.map((row) => ({ ...row, period })))).yearOnYear;
    expect(change(two)).toMatchObject({ state: 'approximate', note: 'clumping_overlap_assumed' });
    expect(change(stated(75))).toMatchObject({ state: 'ok', note: null });
    const untold: Rows = [...stated(75), { region: '220503', vacancies: 80, seekers: 90 }];
    expect(change(untold)).toMatchObject({ state: 'approximate', note: 'clumping_from_parts' });
  });

  it('city and occupation have at least the φ of their counties by vacancies', () => {
    const counties: Rows = [
      { vacancies: 300, seekers: 300, employers: 150 },
      { region: '220503', vacancies: 600, seekers: 600, employers: 50 },
    ];
    // 4 and 24; from 900 vacancies of 200 employers together it would be 9
    const phi = (4 * 300 + 24 * 600) / 900;
    expect(published(counties, 'city').total).toMatchObject({ phi, employers: 200, clumping: 'employers' });
    expect(rowOf(published(counties).rows, '6-18').phi).toBeCloseTo(phi, 9);
  });

  it('three employers in three occupations are at least three, not nine: too few to be shown', () => {
    const three = { vacancies: 60, seekers: 80, employers: 3 };
    const market: Rows = [
      { occupation: '6-18', ...three },
      { occupation: '6-24', ...three },
      { occupation: '6-30-01', ...three },
      { region: '220503', occupation: '4-01', vacancies: 300, seekers: 300, employers: 90 },
    ];
    expect(rowOf(table(market, 'sector').rows, '3')).toMatchObject({
      employers: 3,
      employersAtLeast: true,
      ratio: { state: 'parent' },
      direction: null,
    });
  });

  it('a stated total is kept, those of counties add up, and a county without one makes it "at least"', () => {
    const counties: Rows = [
      { occupation: 'total', vacancies: 100, seekers: 90, employers: 30 },
      { occupation: '6-18', vacancies: 60, seekers: 50, employers: 25 },
      { region: '220503', occupation: 'total', vacancies: 80, seekers: 90, employers: 20 },
    ];
    expect(table(counties, 'city').total).toMatchObject({ employers: 50, employersAtLeast: false });
    // 2 · 100 / 30 and 2 · 80 / 20 by vacancies
    expect(table(counties, 'city').total.phi).toBeCloseTo((100 * (20 / 3) + 80 * 8) / 180, 9);
    const untold: Rows = [...counties.slice(0, 2), { region: '220503', vacancies: 80, seekers: 90 }];
    expect(table(untold, 'city').total).toMatchObject({ employers: 30, employersAtLeast: true });
    expect(table(untold, 'city').total.clumping).toBe('parts');
  });

  it('φ is never under what the occupations show: 240 of 984 vacancies at two employers', () => {
    const market: Rows = [
      { occupation: 'total', vacancies: 984, seekers: 905, employers: 400 },
      { occupation: '6-24', vacancies: 240, seekers: 24, employers: 2 },
      { occupation: '6-18', vacancies: 744, seekers: 881, employers: 398 },
    ];
    expect(table(market, 'city').total.phi).toBeCloseTo((2 * (240 ** 2 / 3 + 744 ** 2 / 399)) / 984, 9);
  });
});

describe('persons without a stated occupation', () => {
  const market = (unspecified: number): Rows => [
    { vacancies: 130, seekers: 100, employers: 130 },
    { occupation: '6-24', vacancies: 130, seekers: 100, employers: 130 },
    { occupation: 'unspecified', seekers: unspecified },
  ];
  const sizes = registered(Array(30).fill(1));

  it('both ratios are on the row, and width is that of the stated counts', () => {
    const row = rowOf(table(market(20), 'occupation', sizes).rows, '6-18');
    expect(row).toMatchObject({ vacancies: 130, seekers: 110, statedVacancies: 130, statedSeekers: 100 });
    expect(row.ratio).toMatchObject({ value: 130 / 110, state: 'spread' });
    expect(row.statedRatio).toMatchObject({ value: 1.3, state: 'ok' });
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? 0) / (low ?? 0);
    expect(width(row.ratio)).toBeCloseTo(width(row.statedRatio as SupplyDemandRow['ratio']), 9);
  });

  it('a word that spreading takes away or makes does not stand', () => {
    expect(rowOf(table(market(0), 'occupation', sizes).rows, '6-18').direction).toBe('s1');
    const row = rowOf(table(market(40), 'occupation', sizes).rows, '6-18');
    expect(row.statedRatio?.low).toBeGreaterThan(1);
    expect(row.direction).toBe('unclear');
  });
});

describe('small rows', () => {
  it('show their group’s ratio, and beside it their own pulled towards it', () => {
    const market: Rows = [
      { vacancies: 100, seekers: 80, employers: 60 },
      { occupation: '6-24', vacancies: 9, seekers: 4, employers: 9 },
    ];
    const { rows } = table(market);
    const small = rowOf(rows, '6-24');
    expect(small.ratio).toMatchObject({ state: 'parent', note: 'small_cell' });
    expect(small.smoothed).toMatchObject({ state: 'approximate', note: 'smoothed', level: 0.9, n: 13 });
    expect(rowOf(rows, '6-18').smoothed).toBeNull();
  });

  it('that differ no more than by chance take the group’s interval with its φ', () => {
    // every occupation has 8 vacancies of 2 employers: φ 8, and 16 where 20 employers stand behind the 40 mentions
    const codes = Array.from({ length: 20 }, (_, i) => `6-9${i}`);
    const entries = codes.map((code) => ({
      code,
      nameZh: code,
      nameEn: '',
      level: 'occupation' as const,
      parent: '6',
      workTypes: [],
    }));
    const index = indexEdition({ ...edition, occupations: [...edition.occupations, ...entries] });
    const parts = codes.map((occupation) => ({ occupation, vacancies: 8, seekers: 8, employers: 2 }));
    const total = (employers: number) => [
      ...parts,
      { occupation: 'total', vacancies: 160, seekers: 160, employers },
    ];
    const smoothed = (rows: Rows) => {
      const [made] = makePublication(cityFacts({ index, market: marketBlocks(rows) }))[
        'supply-demand/occupation'
      ];
      return rowOf(made?.rows ?? [], '6-90').smoothed;
    };
    const high = (phi: number) => Math.exp(1.644854 * Math.sqrt(phi / 160.5 + 1 / 160.5));
    expect(smoothed(total(40))).toMatchObject({ value: 1, state: 'approximate' });
    expect(smoothed(total(40))?.high).toBeCloseTo(high(8), 5);
    expect(smoothed(total(20))?.high).toBeCloseTo(high(16), 5);
  });
});

const count = fc.option(fc.integer({ min: 0, max: 900 }), { freq: 6 });
const market: fc.Arbitrary<Partial<MarketRow>[]> = fc.uniqueArray(
  fc.record({
    region: fc.constantFrom('220502', '220503', '220581'),
    occupation: fc.constantFrom('4-01', '6-18', '6-24', '6-30-01', 'unspecified', 'total'),
    vacancies: count,
    seekers: count,
    employers: count,
  }),
  { selector: (row) => `${row.region} ${row.occupation}`, minLength: 1, maxLength: 16 },
);
const grouping = fc.constantFrom<Grouping>('city', 'region', 'sector', 'specialty', 'occupation');

describe('whatever was handed in', () => {
  it('φ is never below 1, a ratio lies in its interval, and a word means that both intervals exclude 1', () => {
    fc.assert(
      fc.property(market, grouping, (rows, by) => {
        const { rows: shown, total } = table(rows, by);
        for (const { phi, ratio, statedRatio, direction, shortageProbability } of [...shown, total]) {
          if (phi !== null) expect(phi).toBeGreaterThanOrEqual(1);
          if (ratio.value !== null && ratio.state !== 'parent') {
            expect(ratio.low).toBeLessThanOrEqual(ratio.value);
            expect(ratio.high).toBeGreaterThanOrEqual(ratio.value);
          }
          if (!direction || direction === 'unclear' || direction === 'eq') continue;
          const short = direction.startsWith('s');
          for (const one of [ratio, ...(statedRatio ? [statedRatio] : [])])
            expect(short ? (one.low as number) > 1 : (one.high as number) < 1).toBe(true);
          expect(short === (shortageProbability as number) > 0.5).toBe(true);
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('employers are never fewer than those of any occupation wholly inside, and never more than were told', () => {
    fc.assert(
      fc.property(market, (rows) => {
        const { total } = table(rows, 'city');
        const members = rows.filter(({ region }) => region !== '220581');
        const told = members.reduce((sum, row) => sum + (row.employers ?? 0), 0);
        if (members.length > 0 && total.employers !== null) expect(total.employers).toBeLessThanOrEqual(told);
        expect(total.employersAtLeast && total.clumping === 'employers').toBe(false);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
