import { expect, test } from 'vitest';
import { foreseenLines } from '../../server/cli/foreseenTables.ts';
import { missing } from '../../server/domain/facts/estimate.ts';
import type { ForeseenRow, ForeseenTable } from '../../server/domain/publication/demandTypes.ts';

const ratio = { value: 2, low: 1.5, high: 3, level: 0.95, n: 60, state: 'ok', note: 'stated_band' } as const;
const row: ForeseenRow = {
  key: { sector: '3' },
  nameZh: '装备制造',
  nameEn: 'Equipment',
  graduates: 60,
  openings: 120,
  openingsLow: 90,
  openingsHigh: 180,
  ratio,
};
const table: ForeseenTable = {
  association: 'A',
  region: 'T',
  areaZh: '通化市',
  areaEn: 'Tonghua',
  ofCity: true,
  made: '2026',
  year: '2027',
  cohort: '2025',
  rows: [
    row,
    { ...row, ratio: { ...ratio, low: null, high: null, note: 'no_band' } },
    { ...row, ratio: { ...ratio, state: 'low_coverage', note: 'partly_foreseen' } },
    { ...row, openings: null, ratio: missing('not_collected') },
  ],
  total: row,
  dataKind: 'demonstration',
  sources: [],
};

test('a foreseen table says its interval, that none is stated, that it is of a part, or why there is no ratio', () => {
  const [head, kind, ...lines] = foreseenLines(table, 'en').map((line) => line.replace(/ {2,}/g, ' | '));
  expect([head, kind]).toEqual([
    'A, made in 2026, foreseen for Tonghua, 2027; graduates of 2025',
    'demonstration data',
  ]);
  expect(lines).toEqual([
    'name | graduates | openings a year | openings per graduate | interval',
    'Equipment | 60 | 120 | 2.00 | 1.50–3.00',
    'Equipment | 60 | 120 | 2.00 | none stated',
    'Equipment | 60 | 120 | 2.00 | 1.50–3.00 · only partly foreseen',
    'Equipment | 60 | — | — | not collected',
    'total | 60 | 120 | 2.00 | 1.50–3.00',
  ]);
});
