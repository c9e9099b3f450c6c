import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../web/src/lib/charts/geometry/textWidth.ts';
import { placeQuadrant } from '../../../web/src/lib/charts/quadrant/placeQuadrant.ts';
import { quadrantSeries } from '../../../web/src/lib/charts/quadrant/quadrantSeries.ts';
import { quadrantTable } from '../../../web/src/lib/charts/quadrant/quadrantTable.ts';
import { language, t } from '../../../web/src/lib/i18n/index.ts';
import { QUADRANT } from './fixtures/index.ts';

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

  test('says in its table of which index the interval leans on the category', () => {
    const { marks } = quadrantSeries(QUADRANT, 60);
    const first = marks.find(({ row }) => row.index.value !== null) as (typeof marks)[number];
    const lent = { ...first.row.index, state: 'approximate' as const, note: 'category_value' };
    const said = (index: typeof lent | typeof first.row.index) =>
      quadrantTable([{ ...first, row: { ...first.row, index } }], '', language('zh')).rows[0]?.[5];
    expect(said(lent)).toBe(`${said(first.row.index)} 参考了同类的数`);
  });

  test('counts what it cannot draw', () => {
    expect(quadrantSeries(QUADRANT, 60).missing).toBe(1);
  });
});
