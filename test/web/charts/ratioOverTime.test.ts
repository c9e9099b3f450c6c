import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeRatioOverTime } from '../../../web/src/lib/charts/ratioOverTime/placeRatioOverTime.ts';
import { ratioOverTimeSeries } from '../../../web/src/lib/charts/ratioOverTime/ratioOverTimeSeries.ts';
import { CITY_POINTS, points, REFERENCE } from './fixtures/index.ts';

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
