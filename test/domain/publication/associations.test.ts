import { describe, expect, test } from 'vitest';
import { shiftQuarter } from '../../../server/domain/facts/period.ts';
import type { AssociationForecastRow, MarketRow } from '../../../server/domain/facts/rows.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { cityFacts, marketBlocks } from './cityFacts.ts';

const QUARTERS = Array.from({ length: 28 }, (_, i) => shiftQuarter('2020Q1', i));

function foreseen(row: Partial<AssociationForecastRow>): AssociationForecastRow {
  return {
    association: '示范协会',
    made: '2025',
    sector: null,
    occupation: null,
    region: '220500',
    year: '2026',
    low: 700,
    central: 800,
    high: 900,
    basis: null,
    ...row,
  };
}

function published(rows: Partial<MarketRow>[], associations: AssociationForecastRow[]) {
  const tables = makePublication(cityFacts({ market: marketBlocks(rows), associations }));
  return { rows: tables['association-forecasts'], records: tables['association-records'] };
}

/** Occupations that wander, with a season that shows in some of them. */
function wandering(seed: number): Partial<MarketRow>[] {
  const random = randomSource(seed);
  return ['6-18', '6-24', '4-01'].flatMap((occupation) => {
    let level = 100;
    return QUARTERS.map((period, t) => {
      level *= 0.85 + 0.3 * random();
      return { period, occupation, newVacancies: Math.round(level * (t % 4 === 1 ? 1.2 : 1)) };
    });
  });
}

test.each([1, 2, 3, 4, 5])(
  'what would have been forecast then is what the record cut off there forecasts (%i)',
  (seed) => {
    const associations = ['3', '4'].map((sector) => foreseen({ sector }));
    const market = wandering(seed);
    const today = published(market, associations).rows;
    const then = published(
      market.filter(({ period }) => (period as string) < '2025Q1'),
      associations,
    ).rows;
    today.forEach(({ own }, i) => {
      expect(own).toBeCloseTo(then[i]?.forecast?.value as number, 9);
    });
  },
);

describe('a year that was not collected as a whole', () => {
  type Cell = { period: string; occupation: string; region: string };
  /** Two equal occupations of sector 3 in two equal counties: 1440 vacancies a year in it. */
  function judged(left: (cell: Cell) => boolean) {
    const cells = QUARTERS.flatMap((period) =>
      ['6-18', '6-24'].flatMap((occupation) =>
        ['220502', '220503'].map((region) => ({ period, occupation, region })),
      ),
    );
    const rows = cells.filter((cell) => !left(cell)).map((cell) => ({ ...cell, newVacancies: 100 }));
    return published(rows, [foreseen({ sector: '3' })]);
  }

  test('a whole year is judged: 1440 came, 800 were foreseen', () => {
    const { rows, records } = judged(() => false);
    expect(rows[0]).toMatchObject({ actual: 1440, unjudged: null, inBand: false });
    expect(rows[0]?.error).toBeCloseTo(-640 / 1440, 12);
    expect(records[0]).toMatchObject({ judged: 1 });
  });

  test.each([
    [
      'an occupation lacks a quarter',
      ({ period, occupation }: Cell) => period === '2026Q2' && occupation === '6-18',
    ],
    ['a county lacks a quarter', ({ period, region }: Cell) => period === '2026Q2' && region === '220503'],
    ['a county lacks the year', ({ period, region }: Cell) => period > '2026' && region === '220503'],
  ])('%s: what came is said to be an estimate in part, and nothing is judged by it', (_, left) => {
    const { rows, records } = judged(left);
    expect(rows[0]).toMatchObject({
      actual: 1440,
      unjudged: 'partly_estimated',
      inBand: null,
      error: null,
      ownError: null,
    });
    expect(records[0]).toMatchObject({ judged: 0, meanError: null, compared: null });
    expect(records[0]?.hitRate.state).toBe('not_assessable');
  });

  test('the same of the quarter altogether is not on record', () =>
    expect(judged(({ period }) => period === '2026Q2').rows[0]).toMatchObject({
      actual: null,
      unjudged: 'not_on_record',
    }));
});

test('of a sector, its occupations and earlier forecasts of the same, one counts towards the share inside the band', () => {
  const rows = QUARTERS.flatMap((period) =>
    ['6-18', '6-24', '4-01'].map((occupation) => ({ period, occupation, newVacancies: 100 })),
  );
  // 720 in sector 3, 400 in each occupation
  const { records } = published(rows, [
    foreseen({ sector: '3' }),
    foreseen({ sector: '3', made: '2024', high: 710 }),
    foreseen({ occupation: '6-18' }),
    foreseen({ occupation: '6-24' }),
    foreseen({ occupation: '4-01' }),
    foreseen({ occupation: '4-01', association: '另一协会' }),
    foreseen({ occupation: '6-24', year: '2025' }),
  ]);
  const one = records.find(({ association }) => association === '示范协会');
  expect(one).toMatchObject({ judged: 6, hitRate: { n: 3 } });
  // sector 3 of 2026 within 700–900; 400 of occupations 4-01 and, of 2025, 6-24 are not
  expect(one?.hitRate.value).toBeCloseTo(1 / 3, 12);
});
