import { expect, test } from 'vitest';
import { chooseDataKind } from '../../../server/domain/city/chooseDataKind.ts';
import type { PublishedMarketRow } from '../../../server/domain/city/cityFacts.ts';
import { referenceOutcomeRows } from '../../../server/domain/publication/referenceOutcomeRows.ts';
import { referenceRows } from '../../../server/domain/publication/referenceRows.ts';
import { cityFacts, returnRow } from './cityFacts.ts';

function wuxi(
  occupation: string,
  vacancies: number | null,
  seekers: number,
  printedRatio: number | null,
): PublishedMarketRow {
  return {
    period: '2013Q2',
    region: '320200',
    occupation,
    vacancies,
    seekers,
    newVacancies: null,
    newSeekers: null,
    employers: null,
    source: 'https://hrss.wuxi.gov.cn/doc/2013/07/29/904527.shtml',
    printedRatio,
  };
}

test('Wuxi 2013Q2: spreading the 16,556 unspecified seekers comes within .03 of what the bureau printed', () => {
  const publishedMarket = [
    wuxi('1', 5453, 4894, 1.01),
    wuxi('2', 27387, 23883, 1.04),
    wuxi('3', 24709, 24939, 0.91),
    wuxi('4', 39052, 31340, 1.12),
    wuxi('5', 1631, 2087, 0.73),
    wuxi('6', 70927, 74820, 0.87),
    wuxi('8', 10672, 8135, 1.17),
    wuxi('unspecified', null, 16556, null),
    wuxi('total', 179831, 186654, null),
  ];
  const rows = referenceRows(cityFacts({ publishedMarket }));
  expect(rows.slice(0, 7).map((row) => Number(row.ratio.value?.toFixed(3)))).toEqual([
    1.015, 1.045, 0.903, 1.136, 0.712, 0.864, 1.196,
  ]);
  expect(rows[1]).toMatchObject({ seekers: 23883, printed: 1.04, ratio: { state: 'spread' } });
  expect(rows[8]?.ratio.value).toBeCloseTo(179831 / 186654, 12);
});

test('a printed ratio without counts is shown as printed, without an interval', () => {
  const publishedMarket = [{ ...wuxi('total', null, 0, 1.1), seekers: null, region: 'CN', period: '2013Q1' }];
  expect(referenceRows(cityFacts({ publishedMarket }))[0]?.ratio).toMatchObject({
    value: 1.1,
    low: null,
    note: 'as_printed',
  });
});

test('2012 national secondary outcomes: 96.76 % placed, 69.7 % of them locally (Ministry of Education)', () => {
  const row = returnRow({
    school: 'CN',
    specialty: 'total',
    cohort: '2012',
    graduates: 5_380_000,
    enterprises: 3_925_000,
    selfEmployed: 676_500,
    furtherStudy: 603_900,
    local: 3_630_100,
    elsewhere: 1_563_700,
    abroad: 11_700,
  });
  const [found] = referenceOutcomeRows(cityFacts({ publishedReturns: [{ ...row, source: 'MOE' }] }));
  expect(found?.outcomeRate.value).toBeCloseTo(0.9676, 3);
  expect(found?.shares.find((share) => share.measure === 'local')?.share.value).toBeCloseTo(0.697, 3);
});

test('one real fact makes the publication real; published facts alone do not', () => {
  expect(chooseDataKind(['demonstration', 'published', 'real'])).toBe('real');
  expect(chooseDataKind(['published', 'demonstration'])).toBe('demonstration');
});
