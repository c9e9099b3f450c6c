import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBalanceRule } from '../../../web/src/lib/charts/balanceRule/placeBalanceRule.ts';
import { flowSeries } from '../../../web/src/lib/charts/flows/flowSeries.ts';
import { graduateFlowPaths } from '../../../web/src/lib/charts/flows/graduateFlowPaths.ts';
import { mergeSmall } from '../../../web/src/lib/charts/flows/mergeSmall.ts';
import { placeFlow } from '../../../web/src/lib/charts/flows/placeFlow.ts';
import { overlap, placeLabels } from '../../../web/src/lib/charts/geometry/placeLabels.ts';
import { ratioTicks } from '../../../web/src/lib/charts/geometry/ratioTicks.ts';
import { textWidth } from '../../../web/src/lib/charts/geometry/textWidth.ts';
import { placeQuadrant } from '../../../web/src/lib/charts/quadrant/placeQuadrant.ts';
import { quadrantSeries } from '../../../web/src/lib/charts/quadrant/quadrantSeries.ts';
import { gapDomain, placeGapBar } from '../../../web/src/lib/charts/rankedGap/placeGapBar.ts';
import { ratioListSeries } from '../../../web/src/lib/charts/rankedRatio/ratioListSeries.ts';
import { placeRatioOverTime } from '../../../web/src/lib/charts/ratioOverTime/placeRatioOverTime.ts';
import { ratioOverTimeSeries } from '../../../web/src/lib/charts/ratioOverTime/ratioOverTimeSeries.ts';
import { placeTiles } from '../../../web/src/lib/charts/tiles/placeTiles.ts';
import { waterfallSeries } from '../../../web/src/lib/charts/waterfall/waterfallSeries.ts';
import { t } from '../../../web/src/lib/i18n/index.ts';
import {
  CITY_POINTS,
  estimate,
  FLOWS,
  points,
  QUADRANT,
  REFERENCE,
  SECTORS,
  STEPS,
  TILES,
} from './fixtures.ts';

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

describe('a ratio over time', () => {
  test('keeps every dot in the plot at both widths', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(ratio, { nil: null }), { minLength: 1, maxLength: 16 }),
        fc.constantFrom(358, 440, 560),
        (values, width) => {
          const { dots, plot } = placeRatioOverTime(ratioOverTimeSeries(points(values)), width);
          expect(
            dots.filter(({ x, y }) => x < plot.left || x > plot.right || y < plot.top || y > plot.bottom),
          ).toEqual([]);
        },
      ),
    );
  });

  test('breaks line and band at a missing quarter and hatches it', () => {
    const placed = placeRatioOverTime(ratioOverTimeSeries(CITY_POINTS), 440);
    expect(placed.lines).toHaveLength(2);
    expect(placed.bands).toHaveLength(2);
    expect(placed.gaps).toMatchObject([{ reason: 'not_collected' }]);
  });

  test('spans a published half-year over its two quarters and joins only neighbours', () => {
    const series = ratioOverTimeSeries(CITY_POINTS, REFERENCE.points);
    expect(series.reference.at(-1)).toMatchObject({ period: '2023H2', from: 3, count: 2 });
    expect(placeRatioOverTime(series, 560).reference.lines).toHaveLength(1);
  });

  test('leaves out references from long before the series', () => {
    expect(ratioOverTimeSeries(CITY_POINTS, [{ period: '2010Q2', ratio: 1 }]).slots).toHaveLength(16);
  });

  test('writes the last value clear of the line of balance', () => {
    const { last, balance } = placeRatioOverTime(ratioOverTimeSeries(CITY_POINTS), 440);
    const [top, bottom] = [(last?.labelY ?? 0) - 28, (last?.labelY ?? 0) + 3];
    expect(top > balance || bottom < balance).toBe(true);
  });
});

describe('the quadrant', () => {
  const words = { name: () => '数控技术应用', corner: () => '缺人·出路好' };

  test.each([358, 560, 1100])('keeps dots and labels in the plot at %i px', (width) => {
    const { marks, labels, plot } = placeQuadrant(quadrantSeries(QUADRANT, 60).marks, 60, width, words);
    expect(
      marks.filter(({ x, y }) => x < plot.left || x > plot.right || y < plot.top || y > plot.bottom),
    ).toEqual([]);
    expect(labels.filter(({ box }) => box.left < plot.left || box.right > plot.right)).toEqual([]);
  });

  test('labels the selected row even when its place is unclear', () => {
    const placed = placeQuadrant(quadrantSeries(QUADRANT, 60).marks, 60, 560, {
      ...words,
      name: ({ row }) => row.nameZh,
      selected: '740201',
    });
    expect(placed.labels.filter(({ bold }) => bold)).toMatchObject([{ text: '中餐烹饪' }]);
  });

  test.each(['zh', 'en'] as const)('writes its corners apart on a phone, %s', (locale) => {
    const placed = placeQuadrant(quadrantSeries(QUADRANT, 60).marks, 60, 358, {
      ...words,
      corner: (corner) => t(locale, `chart.corner.${corner}`),
    });
    const width = (right: boolean) =>
      Math.max(
        ...placed.corners
          .filter(({ anchor }) => (anchor === 'end') === right)
          .map(({ text }) => textWidth(text, 12, true)),
      );
    expect(width(true) + width(false) + 24).toBeLessThan(placed.plot.right - placed.plot.left);
  });

  test('counts what it cannot draw', () => {
    expect(quadrantSeries(QUADRANT, 60).missing).toBe(1);
  });
});

describe('flows', () => {
  const look = (id: string) => ({ name: id, tone: 'f-other', order: 0 });

  test('conserve persons when small nodes are merged', () => {
    const sum = (paths: { persons: number }[]) => paths.reduce((total, { persons }) => total + persons, 0);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 9 }),
            fc.integer({ min: 0, max: 9 }),
            fc.integer({ min: 0, max: 500 }),
          ),
          { maxLength: 40 },
        ),
        (rows) => {
          const paths = rows.map(([a, b, persons]) => ({
            nodes: [`a${a}`, `b${b}`],
            persons,
            tone: 'f-other',
          }));
          expect(sum(mergeSmall(paths, 4))).toBe(sum(paths));
        },
      ),
    );
  });

  test('keep every node under 1.5 % only as part of other', () => {
    const series = flowSeries(mergeSmall(graduateFlowPaths(FLOWS)), look);
    const small = series.nodes.filter(
      ({ id, persons }) => persons < series.total * 0.015 && !id.startsWith('other-'),
    );
    expect(small).toEqual([]);
  });

  test('set labels of one column at least 18 px apart', () => {
    const { nodes } = placeFlow(flowSeries(mergeSmall(graduateFlowPaths(FLOWS)), look), 1100);
    const column = nodes
      .filter(({ x }) => x === nodes.find(({ id }) => id === 'contract')?.x)
      .sort((a, b) => a.label.y - b.label.y);
    const gaps = column.slice(1).map(({ label }, index) => label.y - (column[index]?.label.y ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(18);
  });

  test('draw nothing from nothing', () => {
    expect(placeFlow(flowSeries([], look), 1100)).toMatchObject({ nodes: [], links: [] });
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
  const { tiles, columns } = placeTiles(TILES);
  expect(columns).toBe(3);
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(TILES.length);
  expect(tiles[0]).toMatchObject({ tile: { nameZh: '梅河口市' }, outside: '2019' });
});
