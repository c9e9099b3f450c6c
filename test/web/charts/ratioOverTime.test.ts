import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../web/src/lib/charts/geometry/textWidth.ts';
import { RatioOverTime } from '../../../web/src/lib/charts/index.ts';
import { placeMultiple } from '../../../web/src/lib/charts/multiples/placeMultiple.ts';
import { placeRatioOverTime } from '../../../web/src/lib/charts/ratioOverTime/placeRatioOverTime.ts';
import { ratioOverTimeSeries } from '../../../web/src/lib/charts/ratioOverTime/ratioOverTimeSeries.ts';
import { CITY, CITY_POINTS, frame, points, REFERENCE } from './fixtures/index.ts';
import Speak from './Speak.svelte';

const ratio = fc.double({ min: 0.05, max: 20, noNaN: true });

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

  test('writes no value of an earlier quarter where the latest has none', () => {
    const draw = (values: (number | null)[]) =>
      render(Speak, {
        props: {
          of: RatioOverTime,
          props: { frame: frame('t'), subject: CITY, points: points(values) },
          locale: 'zh',
        },
      }).body;
    expect(draw([1.2, 1.31])).toContain('value-label');
    expect(draw([1.31, null])).not.toContain('value-label');
    expect(
      placeMultiple(
        points([1.31, null]),
        points([1, 1]).map(({ period }) => period),
        [0.5, 2],
      ).last,
    ).toBeNull();
  });

  test('spans a published half-year over its two quarters and joins only neighbours', () => {
    const series = ratioOverTimeSeries(CITY_POINTS, REFERENCE.points);
    expect(series.reference.at(-1)).toMatchObject({ period: '2023H2', from: 3, count: 2 });
    expect(placeRatioOverTime(series, 560).reference.lines).toHaveLength(1);
  });

  test('leaves out references from long before the series', () => {
    expect(ratioOverTimeSeries(CITY_POINTS, [{ period: '2010Q2', ratio: 1 }]).slots).toHaveLength(16);
  });

  test('writes the last value in the plot, clear of every bound and of the line of balance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(ratio, { nil: null }), { minLength: 1, maxLength: 16 }),
        fc.double({ min: 1.02, max: 3, noNaN: true }),
        fc.constantFrom(358, 440, 560, 1100),
        (values, spread, width) => {
          const label = { value: '1.53', interval: '1.37–1.72' };
          const series = ratioOverTimeSeries(points(values, spread));
          const { last, plot, balance, bands } = placeRatioOverTime(series, width, label);
          if (!last) return;
          expect(last.label).not.toBeNull();
          const { x: right, y } = last.label ?? { x: 0, y: 0 };
          const [left, top, bottom] = [right - textWidth(label.interval, 12), y - 27, y + 3];
          expect(left >= plot.left && top >= plot.top && bottom <= plot.bottom).toBe(true);
          expect(top >= balance || bottom <= balance).toBe(true);
          const corners = bands
            .flatMap((path) => [...path.matchAll(/([\d.]+),([\d.]+)/g)])
            .map(([, x, at]) => ({ x: Number(x), y: Number(at) }));
          const inside = (at: { x: number; y: number }) =>
            at.x > left && at.x < right && at.y > top && at.y < bottom;
          expect(corners.filter(inside)).toEqual([]);
        },
      ),
    );
  });

  test('leads from the dot to a label that stands far above it', () => {
    const wide = ratioOverTimeSeries(points([1, 1.1, 1.2], 1.8));
    const { last } = placeRatioOverTime(wide, 440, { value: '1.20', interval: '0.67–2.16' });
    expect(last?.label?.leader).toMatchObject({ x: last?.x });
  });
});
