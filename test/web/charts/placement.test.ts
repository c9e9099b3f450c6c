import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBalanceRule } from '../../../web/src/lib/charts/balanceRule/placeBalanceRule.ts';
import { overlap, placeLabels } from '../../../web/src/lib/charts/geometry/placeLabels.ts';
import { ratioTicks } from '../../../web/src/lib/charts/geometry/ratioAxis.ts';
import { gapDomain, placeGapBar } from '../../../web/src/lib/charts/rankedGap/placeGapBar.ts';
import { ratioListSeries } from '../../../web/src/lib/charts/rankedRatio/ratioListSeries.ts';
import { placeTiles } from '../../../web/src/lib/charts/tiles/placeTiles.ts';
import { waterfallSeries } from '../../../web/src/lib/charts/waterfall/waterfallSeries.ts';
import { estimate, SECTORS, STEPS, TILES } from './fixtures/index.ts';

const BOUNDS = { left: 0, top: 0, right: 560, bottom: 400 };
const mark = fc.record({
  text: fc.constantFrom('护理', '数控技术应用', '汽车运用与维修', 'Software and information services'),
  x: fc.integer({ min: 0, max: 560 }),
  y: fc.integer({ min: 0, max: 400 }),
  r: fc.integer({ min: 3, max: 11 }),
});
const ratio = fc.double({ min: 0.05, max: 20, noNaN: true });

describe('labels', () => {
  test('never overlap and never leave the plot', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (requests) => {
        const placed = placeLabels(requests, BOUNDS, [], []);
        const pairs = placed.flatMap((a, i) => placed.slice(i + 1).map((b) => [a, b] as const));
        expect(pairs.filter(([a, b]) => overlap(a.box, b.box))).toEqual([]);
        expect(
          placed.filter(({ box }) => box.left < 0 || box.right > 560 || box.top < 0 || box.bottom > 400),
        ).toEqual([]);
      }),
    );
  });

  test('never cover an obstacle', () => {
    const corner = { left: 0, top: 0, right: 120, bottom: 24 };
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 20 }), (requests) => {
        expect(placeLabels(requests, BOUNDS, [], [corner]).filter(({ box }) => overlap(box, corner))).toEqual(
          [],
        );
      }),
    );
  });
});

describe('the balance rule', () => {
  test('keeps every mark between its ends', () => {
    fc.assert(
      fc.property(ratio, (value) => {
        const placed = placeBalanceRule(estimate(value, value / 1.5, value * 1.5), 'row');
        const inside = (x: number | undefined | null) => x == null || (x >= placed.left && x <= placed.right);
        expect([placed.dot, placed.bar?.from, placed.bar?.to].every(inside)).toBe(true);
      }),
    );
  });

  test('shows a ratio beyond its axis as an arrow, not as a dot at the edge', () => {
    expect(placeBalanceRule(estimate(0.3, 0.2, 0.45), 'row')).toMatchObject({ dot: null, beyond: 'left' });
  });

  test('is symmetric: R and 1/R lie equally far from the line', () => {
    const rule = placeBalanceRule(estimate(1.6, 1.3, 2), 'row');
    const mirror = placeBalanceRule(estimate(1 / 1.6, 1 / 2, 1 / 1.3), 'row');
    expect((rule.dot ?? 0) - rule.balance).toBeCloseTo(mirror.balance - (mirror.dot ?? 0), 0);
  });

  test('runs an open upper bound to the edge', () => {
    const placed = placeBalanceRule(estimate(null, 1.4, null, 'zero_denominator'), 'row');
    expect(placed.bar?.to).toBe(placed.right);
  });
});

describe('ticks of a ratio axis', () => {
  test('stand apart and hold 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 500 }), (height) => {
        const place = (value: number) => height - (Math.log(value / 0.4) / Math.log(2.5 / 0.4)) * height;
        const ticks = ratioTicks([0.4, 2.5], place, 30);
        expect(ticks).toContain(1);
        const gaps = ticks.slice(1).map((tick, index) => place(ticks[index] ?? 0) - place(tick));
        expect(gaps.every((gap) => gap >= 30)).toBe(true);
      }),
    );
  });
});

test('a gap bar starts at 0 on the scale its list shares', () => {
  const gaps = [estimate(212, 158, 268), estimate(-40, -70, -10)];
  const [wanted, surplus] = gaps.map((gap) => placeGapBar(gap, gapDomain(gaps)));
  expect(wanted?.zero).toBe(surplus?.zero);
  expect(wanted?.value).toBeGreaterThan(wanted?.zero ?? 0);
  expect(surplus).toMatchObject({ surplus: true });
});

test('the ranked list ends with other, and rows without a ratio come before it', () => {
  expect(ratioListSeries(SECTORS, true).map(({ key }) => key.sector)).toEqual([
    '2',
    '3',
    '9',
    '8',
    '5',
    '4',
    '1',
    '6',
    '7',
    '0',
  ]);
});

test("a row that shows its parent's ratio is not ranked by it", () => {
  const first = SECTORS.map((row) =>
    row.key.sector === '2'
      ? { ...row, ratio: { ...row.ratio, state: 'parent' as const }, direction: null }
      : row,
  );
  expect(ratioListSeries(first, true).map(({ key }) => key.sector)).toEqual([...'3985416', '2', '7', '0']);
});

test('waterfall losses hang from what was left', () => {
  const bars = waterfallSeries(STEPS);
  expect(bars.map(({ from, to }) => [from, to])).toEqual([
    [0, 200],
    [182, 200],
    [0, 182],
    [119, 182],
    [113, 119],
    [79, 113],
    [0, 79],
  ]);
});

test('tiles are read north to south and west to east, each in a place of its own', () => {
  const tiles = placeTiles(TILES);
  expect(Math.max(...tiles.map(({ column }) => column))).toBe(3);
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(TILES.length);
  expect(tiles[0]).toMatchObject({ tile: { nameZh: '梅河口市' }, outside: '2019' });
});
