import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import * as charts from '../../../web/src/lib/charts/index.ts';
import type { EstimateState } from '../../../web/src/lib/charts/types.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import * as data from './fixtures/index.ts';
import Speak from './Speak.svelte';

const { sharedFlag, sourceText } = charts;
const flagged = (...states: EstimateState[]) => states.map((state) => data.estimate(1.2, 1.1, 1.3, state));
// biome-ignore lint/suspicious/noExplicitAny: each chart has props of its own
const draw = (of: any, props: Record<string, unknown>) =>
  render(Speak, { props: { of, props, locale: 'zh' } }).body.replace(/<!--.*?-->/g, '');
const count = (markup: string, state: string) => markup.split(`href="/method#state-${state}"`).length - 1;
const spread = data.SECTORS.filter(({ ratio }) => ratio.value !== null).map((row) => ({
  ...row,
  ratio: { ...row.ratio, state: 'spread' },
}));

describe('a flag', () => {
  test('is shared only when every known figure carries it', () => {
    expect(sharedFlag(flagged('spread', 'spread'))).toBe('spread');
    expect(sharedFlag([...flagged('spread', 'spread'), data.absent('not_assessable')])).toBe('spread');
    expect(sharedFlag(flagged('spread', 'ok'))).toBeNull();
    expect(sharedFlag(flagged('approximate', 'spread', 'parent'))).toBeNull();
    expect(sharedFlag(flagged('ok', 'ok'))).toBeNull();
    expect(sharedFlag(flagged('spread'))).toBeNull();
  });

  test('of a figure that leans on its category says so before all else', () => {
    const lent = { ...data.estimate(0.99, 0.98, 1, 'approximate'), note: 'category_value' };
    expect(charts.flagOf(lent)).toBe('category');
    expect(charts.flagOf({ ...lent, value: null })).toBeNull();
    expect(sharedFlag([lent, ...flagged('approximate')])).toBeNull();
    expect(draw(charts.EstimateCell, { estimate: lent, kind: 'rate' })).toContain('参考了同类的数');
  });

  test('is printed once above a list that shares it, with its link, and in no row', () => {
    const drawn = draw(charts.RankedRatioList, { frame: data.frame('a'), rows: spread, period: '2026Q3' });
    expect(count(drawn, 'spread')).toBe(1);
    expect(drawn).toMatch(/class="chart-sub">.*state-spread.*class="table-switch"/s);
  });

  test("is not broken by a parent's figure, which keeps its own", () => {
    const states = flagged('spread', 'spread', 'parent');
    expect(sharedFlag(states)).toBe('spread');
    expect(sharedFlag(flagged('parent', 'parent'))).toBe('parent');
    const drawn = draw(charts.SharedFlag, { estimates: states });
    expect(drawn).toMatch(/除另有标记外.*含没写职业的/s);
  });

  test('stays in its rows where they differ', () => {
    const rows = spread.map((row, at) =>
      at ? row : { ...row, ratio: { ...row.ratio, state: 'approximate' } },
    );
    const drawn = draw(charts.RankedRatioList, { frame: data.frame('a'), rows, period: '2026Q3' });
    expect([count(drawn, 'spread'), count(drawn, 'approximate')]).toEqual([rows.length - 1, 1]);
  });
});

describe("the parent's figure", () => {
  const ratio = data.estimate(1.6, 1.3, 2, 'parent');
  const own = { ratio: data.estimate(0.5, 0.4, 0.6), direction: 'u2' };
  const parent = { ratio, direction: null };
  const words = /严重|明显|略有|基本平衡|方向不明/;
  const rowOf = (markup: string, name: string) =>
    markup.slice(markup.indexOf(name)).split(/<\/(?:tr|li)>/)[0] ?? '';
  const time = (code: string, last: object) => ({
    code,
    nameZh: code,
    nameEn: '',
    points: [
      { period: '2026Q2', ...own },
      { period: '2026Q3', ...last },
    ],
  });
  const sectors = data.SECTORS.slice(1, 3).map((row, at) => ({ ...row, ...(at ? parent : own) }));
  const tiles = data.TILES.slice(0, 2).map((tile, at) => ({ ...tile, ...(at ? parent : own) }));
  const drawings: [string, string, string][] = [
    [
      'ranked list',
      '医药健康',
      draw(charts.RankedRatioList, { frame: data.frame('a'), rows: sectors, period: '2026Q3' }),
    ],
    [
      'tiles',
      '辉南县',
      draw(charts.TileMap, { frame: data.frame('a'), tiles, period: '2026Q3', city: data.CITY }),
    ],
    [
      'small multiples',
      '乙',
      draw(charts.SmallMultiples, {
        frame: data.frame('a'),
        rows: [time('甲', own), time('乙', parent)],
        quarters: 2,
      }),
    ],
  ];

  test.each(drawings)(
    'has value, interval and flag in the %s, without a word or a class',
    (_, name, markup) => {
      const row = rowOf(markup, name);
      expect(row).toContain('1.60');
      expect(row).toContain('1.30–2.00');
      expect(row).toContain('上一级的数');
      expect(row).not.toMatch(words);
      expect(row).not.toMatch(/k-[su]\d/);
    },
  );

  test('has no class in the heat table, its flag in the title, and an entry in the legend', () => {
    const drawn = draw(charts.HeatTable, { frame: data.frame('a'), rows: [time('1', parent)], quarters: 2 });
    expect(drawn).toMatch(/<td class="k-none[^"]*" title="上一级的数 1.30–2.00">/);
    expect(drawn).toMatch(/swatch k-none"[^>]*><\/span>上一级的数/);
    expect(drawn).toContain('1.60 (1.30–2.00) 上一级的数');
  });

  test('names whose it is, even where all are a parent’s', () => {
    const of = { code: '66', nameZh: '装备制造大类', nameEn: 'Equipment manufacturing' };
    const rows = data.SECTORS.slice(0, 2).map((row) => ({ ...row, ...parent, ratioOf: of }));
    const drawn = draw(charts.RankedRatioList, { frame: data.frame('a'), rows, period: '2026Q3' });
    expect(rowOf(drawn, rows[0]?.nameZh ?? '')).toContain('装备制造大类的数');
    expect(drawn).toContain('数字都太少');
  });

  test('is counted apart in the quadrant and drawn without a class', () => {
    const rows = data.QUADRANT.slice(0, 3).map((row, at) => (at === 1 ? { ...row, ...parent } : row));
    const drawn = draw(charts.Quadrant, {
      frame: data.frame('a'),
      rows,
      good: 60,
      period: '2026Q3',
      cohort: '2026',
    });
    expect(drawn).toContain('1 个只有上一级的数（虚线圈），也不判断');
    expect(drawn).not.toContain('0 个');
    expect(drawn).toMatch(/class="dot k-none[^"]*"[^>]*data-row="1"/);
  });

  test('stands with its flag in the list of gaps', () => {
    const rows = data.WANTED.map((row, at) => (at === 1 ? { ...row, ...parent } : row));
    const drawn = draw(charts.RankedGapList, {
      frame: data.frame('a'),
      rows,
      period: '2026Q3',
      rule: { minSeekers: 10, minEmployers: 5 },
      specialty: data.label,
      school: data.label,
    });
    expect(rowOf(drawn, '医疗护理员')).toContain('上一级的数');
    expect(drawn).toContain('1.60 (1.30–2.00) 上一级的数');
  });
});

describe('a source', () => {
  const [zh, en] = [language('zh'), language('en')];

  test('of demonstration data is the kind of return it imitates, in one language', () => {
    const given = '演示数据 demonstration data';
    expect(sourceText('demonstration', given, ['market'], zh)).toBe('市场供求季报（演示数据）');
    expect(sourceText('demonstration', given, ['market', 'outcomes'], en)).toBe(
      'Quarterly market returns, Graduate outcomes (demonstration data)',
    );
  });

  test('of real and published data stays as it is', () => {
    expect(sourceText('real', '市人社局 2026Q3', ['market'], en)).toBe('市人社局 2026Q3');
    expect(sourceText('published', '人社部公报', ['market'], zh)).toBe('人社部公报');
  });
});
