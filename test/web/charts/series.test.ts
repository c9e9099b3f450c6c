import { describe, expect, it } from 'vitest';
import { timeFinding } from '../../../web/src/lib/charts/findings/index.ts';
import { estimateAt, timeRows } from '../../../web/src/lib/charts/series.ts';
import { levelText } from '../../../web/src/lib/charts/words/levelText.ts';
import { absent, estimate } from './fixtures/estimate.ts';

const RATIO = {
  value: [1.4, null, 0.8],
  low: [1.1, null, 0.7],
  high: [1.8, null, 0.9],
  level: [0.9, 0.95, 0.95],
  n: [80, 0, 300],
  state: ['parent', 'not_collected', 'ok'] as const,
  note: ['small_cell', null, null],
};

describe('estimateAt', () => {
  it('reads an estimate whole, with its level, n and note', () =>
    expect(estimateAt(RATIO, 0)).toEqual({
      value: 1.4,
      low: 1.1,
      high: 1.8,
      level: 0.9,
      n: 80,
      state: 'parent',
      note: 'small_cell',
    }));
  it('refuses a place that the columns do not have', () =>
    expect(() => estimateAt(RATIO, 3)).toThrow('no estimate at 3 of 3'));
});

describe('timeRows', () => {
  it('gathers points by code, in order of first appearance, ascending by period', () => {
    const rows = timeRows({
      period: ['2026Q3', '2026Q3', '2026Q2'],
      code: ['b', 'a', 'b'],
      nameZh: ['乙', '甲', '乙'],
      nameEn: ['', '', ''],
      ratio: RATIO,
      direction: [null, null, 'u1'],
    });
    expect(rows.map(({ code, nameZh }) => [code, nameZh])).toEqual([
      ['b', '乙'],
      ['a', '甲'],
    ]);
    expect(rows[0]?.points).toEqual([
      { period: '2026Q2', ratio: estimateAt(RATIO, 2), direction: 'u1' },
      { period: '2026Q3', ratio: estimateAt(RATIO, 0), direction: null },
    ]);
  });
});

describe('timeRows of a publication', () => {
  const columns = {
    period: ['2026Q1', '2026Q2'],
    code: ['a', 'a'],
    nameZh: ['甲', '甲'],
    nameEn: ['', ''],
    ratio: { ...RATIO, value: [1.4, 1.2, 0.8] },
    direction: [null, 's1' as const],
  };
  it('ends every row with the latest quarter, and says of one that a row is not in that nobody was', () => {
    const [row] = timeRows(columns, ['2025Q4', '2026Q1', '2026Q2', '2026Q3']);
    expect(row?.points.map(({ period, ratio }) => [period, ratio.value])).toEqual([
      ['2026Q1', 1.4],
      ['2026Q2', 1.2],
      ['2026Q3', null],
    ]);
    expect(row?.points.at(-1)?.ratio.state).toBe('not_assessable');
    expect(row && timeFinding(row, row.points).key).toBe('chart.finding.time.missing');
  });
});

describe('levelText', () => {
  it('writes the level that all intervals of a list have, passing over missing ones', () =>
    expect(levelText([absent('not_collected'), estimate(0.8, 0.7, 0.9, 'ok', 0.9)], 0.95)).toBe('90'));
  it('writes every level where they differ', () =>
    expect(levelText([estimate(1, 0.5, 2), estimate(0.8, 0.7, 0.9, 'ok', 0.9)], 0.95)).toBe('90/95'));
  it('takes the first figure’s where none has an interval, and the usual one of an empty list', () => {
    expect(levelText([absent('not_collected')], 0.9)).toBe('95');
    expect(levelText([], 0.9)).toBe('90');
  });
});
