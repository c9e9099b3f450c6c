import { expect, test } from 'vitest';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { lastDayOf } from '../../../server/domain/facts/lastDayOf.ts';
import { completeness } from '../../../server/domain/import/completeness/completeness.ts';
import { expectedSenders } from '../../../server/domain/import/completeness/expectedSenders.ts';
import { latestPeriods } from '../../../server/domain/import/completeness/latestPeriods.ts';
import { smallEdition } from '../edition/smallEdition.ts';

const index = indexEdition(smallEdition());
const school = (code: string, validFrom: string | null, validTo: string | null) => ({
  code,
  nameZh: code,
  nameEn: null,
  region: 'T1',
  kind: 'school' as const,
  validFrom,
  validTo,
});
const delivery = (sender: string, period: string | null, importedAt: string) => ({
  sender,
  period,
  rows: 12,
  importedAt,
  batch: '7',
});

test('the last day of a period is counted by the calendar, leap years included', () => {
  expect(['2026Q3', '2026H1', '2026'].map((period) => lastDayOf(period))).toEqual([
    '2026-09-30',
    '2026-06-30',
    '2026-12-31',
  ]);
  expect(lastDayOf('2024Q1', 15)).toBe('2024-04-15');
  expect(lastDayOf('2023', 60)).toBe('2024-02-29');
});

test('quarters run to the last one that is over, on its last day to the one before', () => {
  expect(latestPeriods('market', '2026-11-23', []).at(-1)).toBe('2026Q3');
  expect(latestPeriods('market', '2026-09-30', []).at(-1)).toBe('2026Q2');
  expect(latestPeriods('market', '2027-01-01', [])).toEqual([
    '2025Q1',
    '2025Q2',
    '2025Q3',
    '2025Q4',
    '2026Q1',
    '2026Q2',
    '2026Q3',
    '2026Q4',
  ]);
});

test('years run on to one that somebody has handed in for already; a half-year moves no quarter', () => {
  expect(latestPeriods('outcomes', '2026-11-23', [])).toEqual(['2021', '2022', '2023', '2024', '2025']);
  expect(latestPeriods('outcomes', '2026-11-23', ['2026']).at(-1)).toBe('2026');
  expect(latestPeriods('market', '2026-11-23', ['2026H2', '2026Q4']).at(-1)).toBe('2026Q4');
  expect(latestPeriods('market', '2026-11-23', ['2026H2', '2062Q3']).at(-1)).toBe('2026Q3');
});

test('a county is expected in the years of its membership only', () => {
  const senders = expectedSenders('market', index, []);
  const expected = senders.map(({ code, expectedIn }) => [code, expectedIn('2018Q4'), expectedIn('2019Q1')]);
  // of the made-up city: T2 was a member from 2015 to 2018
  expect(expected).toEqual([
    ['T1', true, true],
    ['T2', true, false],
  ]);
});

test('a school that is missing, one not due, one handed in and one not founded yet are told apart', () => {
  const table = completeness({
    kind: 'outcomes',
    dataKind: 'real',
    today: '2026-11-23',
    grace: 15,
    senders: expectedSenders('outcomes', index, [school('A', null, null), school('B', '2025', null)]),
    deliveries: [delivery('A', '2026', '2026-10-20T02:00:00.000Z')],
  });
  expect(table.rows.map((row) => row.cells.map((cell) => cell.state))).toEqual([
    ['missing', 'missing', 'missing', 'missing', 'handed_in'],
    ['not_expected', 'not_expected', 'not_expected', 'missing', 'not_due'],
  ]);
  expect(table.periods.map(({ handedIn, expected }) => `${handedIn}/${expected}`)).toEqual([
    '0/1',
    '0/1',
    '0/1',
    '0/2',
    '1/1',
  ]);
  expect(table.total).toEqual({ handedIn: 1, expected: 6 });
});

test('figures of a county that left are shown, and count in no sum', () => {
  const table = completeness({
    kind: 'market',
    dataKind: 'real',
    today: '2026-11-23',
    grace: 15,
    senders: expectedSenders('market', index, []),
    deliveries: [delivery('T2', '2026Q3', '2026-10-10T00:00:00.000Z')],
  });
  const left = table.rows.find((row) => row.sender.code === 'T2');
  expect([left?.cells.at(-1)?.state, left?.handedIn, left?.expected]).toEqual(['handed_in', 0, 0]);
  expect(table.total).toEqual({ handedIn: 0, expected: 8 });
});

test('figures are late from the sixteenth day after the period, and only real ones can be', () => {
  const make = (dataKind: 'real' | 'demonstration', importedAt: string) =>
    completeness({
      kind: 'market',
      dataKind,
      today: '2026-11-23',
      grace: 15,
      senders: expectedSenders('market', index, []),
      deliveries: [delivery('T1', '2026Q3', importedAt)],
    }).rows[0]?.cells.at(-1)?.late;
  expect(make('real', '2026-10-15T23:00:00.000Z')).toBe(false);
  expect(make('real', '2026-10-16T00:00:00.000Z')).toBe(true);
  expect(make('demonstration', '2026-10-16T00:00:00.000Z')).toBe(null);
});

test('a list of programmes has no period: it is there or missing', () => {
  const table = completeness({
    kind: 'programmes',
    dataKind: 'real',
    today: '2026-11-23',
    grace: 15,
    senders: expectedSenders('programmes', index, [school('A', null, null), school('B', null, '2020')]),
    deliveries: [delivery('A', null, '2025-01-01T00:00:00.000Z')],
  });
  expect(table.rows.map(({ sender, cells }) => [sender.code, cells[0]?.state])).toEqual([['A', 'handed_in']]);
  expect(table.total).toEqual({ handedIn: 1, expected: 1 });
});
