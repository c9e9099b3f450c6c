import { describe, expect, it } from 'vitest';
import type { Estimate, RatioClass } from '../../web/src/lib/charts/types.ts';
import { absentRegions } from '../../web/src/lib/figures/absentRegions.ts';
import { countSides } from '../../web/src/lib/figures/countSides.ts';
import { homeFinding } from '../../web/src/lib/figures/homeFinding.ts';
import { importFinding } from '../../web/src/lib/figures/importFinding.ts';
import { largestRows } from '../../web/src/lib/figures/largestRows.ts';
import { nationalReference } from '../../web/src/lib/figures/nationalReference.ts';
import { placeGap } from '../../web/src/lib/figures/placeGap.ts';
import { programmeFinding } from '../../web/src/lib/figures/programmeFinding.ts';
import { sectorLede } from '../../web/src/lib/figures/sectorLede.ts';
import { sortByPinyin } from '../../web/src/lib/figures/sortByPinyin.ts';
import { sourceLine } from '../../web/src/lib/figures/sourceLine.ts';
import { sourceLink } from '../../web/src/lib/figures/sourceLink.ts';
import type { Region, SupplyDemandRow } from '../../web/src/lib/figures/types.ts';
import { workedIndex } from '../../web/src/lib/figures/workedIndex.ts';
import { yearChange } from '../../web/src/lib/figures/yearChange.ts';
import { saidIn } from '../../web/src/lib/format/index.ts';
import { language } from '../../web/src/lib/i18n/index.ts';

const zh = language('zh');
const en = language('en');

const estimate = (value: number | null, low: number | null, high: number | null): Estimate => ({
  value,
  low,
  high,
  level: 0.95,
  n: 100,
  state: value === null ? 'not_assessable' : 'ok',
  note: null,
});

const market = (ratio: Estimate, direction: RatioClass | null, code = '3', nameZh = '装备制造') => ({
  key: { sector: code },
  nameZh,
  nameEn: '',
  vacancies: 90,
  seekers: 100,
  employers: 9,
  ratio,
  direction,
  shortageProbability: null,
});

describe('homeFinding', () => {
  it('names the side of an interval that excludes 1', () =>
    expect(homeFinding(market(estimate(0.88, 0.85, 0.92), 'u1'), zh.t)).toBe(
      '每 100 名求职者约有 88 个岗位，|求职者多于岗位',
    ));
  it('claims no side for an interval that includes 1', () =>
    expect(homeFinding(market(estimate(0.9, 0.7, 1.2), 'unclear'), zh.t)).toContain('哪边多还看不出'));
  it('is a sentence when the ratio is missing', () =>
    expect(homeFinding(market(estimate(null, null, null), null), en.t)).toContain('no city ratio'));
});

describe('sectorLede', () => {
  it('names sectors on both sides, furthest from 1 first, and never the other one', () =>
    expect(
      sectorLede(
        [
          market(estimate(1.2, 1.1, 1.3), 's1', '8', '节能环保'),
          market(estimate(1.7, 1.5, 1.9), 's2', '2', '医药健康'),
          market(estimate(0.4, 0.3, 0.5), 'u3', '0', '其他'),
          market(estimate(0.5, 0.4, 0.6), 'u2', '6', '金融'),
        ],
        zh,
      ),
    ).toBe('医药健康和节能环保缺人；金融求职者有富余。'));
  it('says nothing when no interval excludes 1', () =>
    expect(sectorLede([market(estimate(1, 0.8, 1.2), 'unclear')], zh)).toBe(''));
});

describe('gaps', () => {
  it('are counted on a side only when their interval excludes 0', () =>
    expect(
      countSides([
        estimate(20, 5, 30),
        estimate(-20, -30, -5),
        estimate(5, -5, 9),
        estimate(null, null, null),
      ]),
    ).toEqual({ short: 1, surplus: 1, unclear: 1, missing: 1 }));
  it('stand right of the middle for a shortage', () =>
    expect(placeGap(estimate(50, 10, 90), 100, 120)).toEqual({
      at: 87,
      low: 65.4,
      high: 108.6,
      side: 'short',
    }));
  it('have no place without a value', () =>
    expect(placeGap(estimate(null, null, null), 100, 120)).toBeNull());
});

describe('workedIndex', () => {
  const post = (component: 'outcome' | 'matched', low: number, high: number, weight: number) => ({
    component,
    low,
    high,
    log: false,
    weight,
  });
  it('reproduces the oracle of the method, 67.2048', () => {
    const { index } = workedIndex(
      [
        post('outcome', 0.6, 1, 0.25),
        post('matched', 0.3, 0.9, 0.2),
        { component: 'salary', low: 3000, high: 7000, log: true, weight: 0.15 },
        { component: 'stable', low: 0.4, high: 0.95, log: false, weight: 0.15 },
        { component: 'insured', low: 0.4, high: 1, log: false, weight: 0.1 },
        { component: 'local', low: 0.2, high: 0.9, log: false, weight: 0.1 },
        { component: 'satisfaction', low: 2.5, high: 4.75, log: false, weight: 0.05 },
      ],
      {
        outcome: 72 / 80,
        matched: 40 / 60,
        salary: 4600,
        stable: 48 / 60,
        insured: 51 / 60,
        local: 45 / 60,
        satisfaction: 3.9,
      },
    );
    expect(index).toBeCloseTo(67.2048, 4);
  });
  it('spreads the weight of a missing component over the others', () =>
    expect(
      workedIndex([post('outcome', 0, 1, 0.5), post('matched', 0, 1, 0.5)], { outcome: 0.5, matched: null })
        .index,
    ).toBeCloseTo(50, 9));
});

describe('programmeFinding', () => {
  const school = (outcome: Estimate) =>
    ({ components: { outcome } }) as Parameters<typeof programmeFinding>[0][number];
  it('finds no difference where every interval holds the specialty’s rate', () =>
    expect(
      programmeFinding(
        [school(estimate(0.9, 0.8, 0.97)), school(estimate(0.95, 0.9, 0.98))],
        estimate(0.94, 0.9, 0.96),
        3,
        zh.t,
      ),
    ).toBe('2 所学校的去向落实率看不出差别，1 所样本太少'));
  it('counts a school whose interval leaves the rate out', () =>
    expect(programmeFinding([school(estimate(0.7, 0.6, 0.8))], estimate(0.94, 0.9, 0.96), 2, en.t)).toBe(
      "Of 1 school, 1 differs from the specialty's outcome rate; 1 too few to assess",
    ));
  it('compares nothing where one school alone teaches the specialty', () =>
    expect(programmeFinding([school(estimate(0.94, 0.9, 0.96))], estimate(0.94, 0.9, 0.96), 1, zh.t)).toBe(
      '全市只有 1 所学校开设',
    ));
});

describe('lists', () => {
  it('order schools by pinyin, never by a figure', () =>
    expect(sortByPinyin(['卫生学校', '技师学院', '第一职中'], (name) => name)).toEqual([
      '第一职中',
      '技师学院',
      '卫生学校',
    ]));
  it('keep the largest rows and count those left out', () =>
    expect(
      largestRows(
        [market(estimate(1, 0.9, 1.1), 'eq'), { ...market(estimate(1, 0.9, 1.1), 'eq'), vacancies: 500 }],
        1,
      ),
    ).toMatchObject({
      rows: [{ vacancies: 500 }],
      left: 1,
    }));
  it('name two sources and count the rest', () =>
    expect(sourceLine(['a', 'b', 'b', 'c'], zh.t)).toBe('a；b 等，另有 1 个来源'));
  it('take the printed ratio of the reference region before the computed one', () =>
    expect(
      nationalReference(
        [
          {
            key: { region: 'CN', period: '2022Q3', occupation: 'total' },
            nameZh: '全国',
            nameEn: 'China',
            vacancies: 4687000,
            seekers: 3579000,
            ratio: estimate(1.3096, 1.308, 1.311),
            printed: 1.31,
            source: 'MOHRSS',
          },
        ],
        { code: 'CN', nameZh: '全国', nameEn: 'China' },
      )?.points,
    ).toEqual([{ period: '2022Q3', ratio: 1.31 }]));
});

describe('importFinding', () => {
  it('says what happened to the rows of a refused file', () =>
    expect(importFinding({ state: 'refused', rows: 1248, warned: 41, refused: 27 }, zh.t)).toBe(
      '1,248 行里，|27 行收不了，41 行请核对',
    ));
  it('says that a file was stored', () =>
    expect(importFinding({ state: 'committed', rows: 2, warned: 0, refused: 0 }, en.t)).toBe(
      'All 2 rows accepted and stored',
    ));
  it('does not call a file whole of which some rows were refused', () =>
    expect(importFinding({ state: 'committed', rows: 3, warned: 0, refused: 1 }, zh.t)).toBe(
      '3 行里，|1 行退回，其余已经入库',
    ));
  it('does not speak of one row in the plural', () =>
    expect(importFinding({ state: 'checked', rows: 1, warned: 0, refused: 1 }, en.t)).toBe(
      'The only row is refused',
    ));
});

describe('sourceLink', () => {
  it('takes the address from a source that says more beside it', () =>
    expect(sourceLink('http://hr2s.com/Article_868_1 (copy of a gov.cn item)')).toEqual({
      href: 'http://hr2s.com/Article_868_1',
      text: '(copy of a gov.cn item)',
    }));
  it('leaves a source without an address as it is', () =>
    expect(sourceLink('2020年第四季度报告 (no address kept)')).toEqual({
      href: null,
      text: '2020年第四季度报告 (no address kept)',
    }));
});

describe('saidIn', () => {
  const source = 'http://a.example/1 (转载 | copy) (由 0.99（比上季低）推得 | derived: 0.99)';
  it('takes what stands in brackets in the reader’s language', () => {
    expect(saidIn(source, 'zh')).toBe('http://a.example/1 (转载) (由 0.99（比上季低）推得)');
    expect(saidIn(source, 'en')).toBe('http://a.example/1 (copy) (derived: 0.99)');
    expect(saidIn('消息的转载，2023 | copy of an item, 2023', 'en')).toBe('copy of an item, 2023');
  });
  it('leaves a text of one language as it is', () =>
    expect(saidIn('http://a.example/1|2 (表 3)', 'en')).toBe('http://a.example/1|2 (表 3)'));
});

describe('counties that have not handed in', () => {
  const region = (code: string, memberTo: string | null) => ({ code, memberTo }) as Region;
  const row = (code: string, count: number | null) =>
    ({ key: { region: code }, vacancies: count, seekers: count }) as SupplyDemandRow;
  it('are the members without any count; a county that left the city is not waited for', () =>
    expect(
      absentRegions(
        [row('220502', 30), row('220503', null), row('220581', null)],
        [region('220502', null), region('220503', null), region('220581', '2018')],
      ).map(({ code }) => code),
    ).toEqual(['220503']));
});

describe('the change against a year before', () => {
  it('has a direction only where its interval excludes none', () => {
    expect(yearChange(estimate(1.04, 0.99, 1.09), '0.83', zh)).toBe('与上年同期（0.83）相近，差别在误差之内');
    expect(yearChange(estimate(1.66, 0.98, 3.11), '0.90', en)).toContain('About the same');
    expect(yearChange(estimate(1.1, 1.02, 1.19), '0.83', zh)).toBe('比上年同期（0.83）高 10%，区间 2–19%');
    expect(yearChange(estimate(null, null, null), '0.83', zh)).toBeNull();
  });
});
