import { expect, test } from 'vitest';
import { type ChangedBatch, figureMoves, printed } from '../../../server/domain/today/figureMoves.ts';
import type { PublishedFigure } from '../../../server/domain/today/publishedFigures.ts';

function ratio(code: string, value: number | null, low: number | null, high: number | null, word: string) {
  const estimate = { value, low, high, level: 0.95, n: 100, state: 'ok' as const, note: null };
  return {
    figure: 'sectorRatio',
    code,
    nameZh: code,
    nameEn: code,
    period: '2026Q3',
    estimate,
    word,
  } as PublishedFigure;
}
const rate = (value: number, low: number, high: number): PublishedFigure => ({
  ...ratio('', value, low, high, ''),
  figure: 'outcomeRate',
  code: null,
  word: null,
});
const batch = (id: string, kind: ChangedBatch['kind'], senders: string[], rows: number, counts = true) => ({
  id,
  kind,
  senders,
  rows,
  counts,
});

test('a changed word comes first, then what moved most relative to its interval', () => {
  const before = [
    ratio('1', 1.1, 0.95, 1.28, 'unclear'),
    ratio('2', 2, 1.9, 2.1, 'severe_shortage'),
    ratio('3', 0.9, 0.8, 1.01, 'equal'),
    rate(0.968, 0.96, 0.976),
  ];
  const after = [
    ratio('1', 1.14, 1.01, 1.29, 'slight_shortage'),
    ratio('2', 2.4, 2.3, 2.5, 'severe_shortage'),
    ratio('3', 0.9, 0.8, 1.01, 'equal'),
    rate(0.972, 0.965, 0.979),
  ];
  expect(figureMoves(before, after, []).map(({ after: { code } }) => code)).toEqual(['1', '2', null]);
});

test('a change counts as within the error up to √(a² + b²) of the half-widths', () => {
  // half-widths .008 and .006, together .01
  const moved = (value: number) =>
    figureMoves([rate(0.9, 0.892, 0.908)], [rate(value, value - 0.006, value + 0.006)], [])[0];
  expect(moved(0.909)).toMatchObject({ withinError: true, shift: expect.closeTo(1.125) });
  expect(moved(0.911)).toMatchObject({ withinError: false });
});

test('of a figure without an interval nothing is said about the error', () => {
  const [move] = figureMoves(
    [ratio('1', 1, null, null, 'unclear')],
    [ratio('1', 2, 1.5, 2.6, 'unclear')],
    [],
  );
  expect(move).toMatchObject({ shift: null, withinError: null });
});

test('what is printed alike did not move, and what is missing is not compared', () => {
  expect(figureMoves([ratio('1', 1.101, 1, 1.2, 'a')], [ratio('1', 1.104, 1, 1.2, 'a')], [])).toEqual([]);
  expect(figureMoves([ratio('1', null, null, null, 'a')], [ratio('1', 2, 1, 3, 'a')], [])).toEqual([]);
  expect(figureMoves([], [ratio('1', 2, 1, 3, 'a')], [])).toEqual([]);
});

test('the same publication moves nothing', () => {
  const figures = [ratio('1', 1.1, 1, 1.2, 'a'), rate(0.9, 0.8, 0.95)];
  expect(figureMoves(figures, figures, [batch('1', 'market', ['T1'], 9)])).toEqual([]);
});

test('a move comes from the files of its kinds that came between', () => {
  const between = [
    batch('1', 'outcomes', ['A', 'B'], 200),
    batch('2', 'outcomes', ['B', 'C'], 186),
    batch('3', 'outcomes', ['C'], 90, false),
    batch('4', 'market', ['T1'], 38),
  ];
  expect(figureMoves([rate(0.9, 0.8, 0.95)], [rate(0.91, 0.8, 0.95)], between)[0]?.causes).toEqual([
    { kind: 'outcomes', counts: true, files: 2, senders: 3, rows: 386 },
    { kind: 'outcomes', counts: false, files: 1, senders: 1, rows: 90 },
  ]);
});

test('figures are printed in their unit, never as minus nothing', () => {
  expect(printed({ figure: 'outcomeRate' }, 0.9721)).toBe(97.2);
  expect(printed({ figure: 'gap' }, -0.4)).toBe(0);
  expect(printed({ figure: 'cityRatio' }, 0.876)).toBe(0.88);
});
