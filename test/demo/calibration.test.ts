import { beforeAll, describe, expect, test } from 'vitest';
import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import type { DemoFile } from '../../scripts/demo/generateDemo.ts';
import { rowsOf } from './rowsOf.ts';

type Row = Record<string, string>;

const EMPLOYED = new Set(['协议和合同就业', '自主创业', '灵活就业']);
/** quarters in which 柳河县 has handed in nothing */
const INCOMPLETE = new Set(['2022Q2', '2022Q3', '2024Q1']);

let files: DemoFile[];
let market: Row[];
let totals: Row[];
let graduates: Row[];
let employed: Row[];

beforeAll(async () => {
  files = await demoFiles();
  // what is calibrated are the years since; those before only serve to look back
  market = rowsOf(files, 'market').filter(
    (row) => row.地区 !== '220581' && (row.期间 ?? '') >= '2020Q4' && row.职业 !== 'total',
  );
  totals = rowsOf(files, 'market').filter((row) => row.职业 === 'total');
  graduates = rowsOf(files, 'outcomes').filter((row) => Number(row.届别) >= 2021);
  employed = graduates.filter((row) => EMPLOYED.has(row.毕业去向 ?? ''));
});

const sum = (rows: Row[], column: string): number => rows.reduce((all, row) => all + Number(row[column]), 0);
const share = (rows: Row[], test: (row: Row) => boolean): number => rows.filter(test).length / rows.length;
const outcome = (name: string): number => share(graduates, (row) => row.毕业去向 === name);

describe('market, member counties, within 2 % of Tonghua 2019H1 (11,151 / 13,432 in two quarters)', () => {
  // the seasons of the quarters left out weigh as the others do to within .5 %
  const perHalfYear = (column: string): number =>
    (sum(
      market.filter((row) => !INCOMPLETE.has(row.期间 ?? '')),
      column,
    ) /
      21) *
    2;

  test('vacancies', () => expect(Math.abs(perHalfYear('需求人数') / 11_151 - 1)).toBeLessThan(0.02));

  test('seekers', () => expect(Math.abs(perHalfYear('求职人数') / 13_432 - 1)).toBeLessThan(0.02));

  test('5 % of seekers state no occupation', () => {
    const unspecified = market.filter((row) => row.职业 === 'unspecified');
    expect(sum(unspecified, '求职人数') / sum(market, '求职人数')).toBeCloseTo(0.05, 2);
  });

  test('every county states its total: the sums of its rows, and employers between the largest row and their sum', () => {
    const latest = market.filter((row) => row.期间 === '2026Q3');
    const stated = totals.filter((row) => row.期间 === '2026Q3' && row.地区 !== '220581');
    expect(sum(stated, '需求人数')).toBe(sum(latest, '需求人数'));
    expect(sum(stated, '求职人数')).toBe(sum(latest, '求职人数'));
    for (const total of stated) {
      const employers = latest
        .filter((row) => row.地区 === total.地区)
        .map((row) => Number(row.用人单位数 || 0));
      expect(Number(total.用人单位数)).toBeGreaterThanOrEqual(Math.max(...employers));
      expect(Number(total.用人单位数)).toBeLessThan(employers.reduce((all, one) => all + one, 0));
    }
  });

  test('no new vacancies or seekers beyond those of the quarter', () => {
    expect(market.filter((row) => Number(row.新增需求人数) > Number(row.需求人数))).toEqual([]);
    expect(market.filter((row) => Number(row.新增求职人数) > Number(row.求职人数))).toEqual([]);
  });
});

describe('outcomes, within 2 points of the national shares of 2012', () => {
  test('placed 96.8 %', () => {
    const none = outcome('待就业') + outcome('暂不就业') + outcome('未登记');
    expect(Math.abs(1 - none - 0.968)).toBeLessThan(0.02);
  });

  test('enterprises to self-employed as 392.50 to 67.65', () => {
    const enterprises = outcome('协议和合同就业') + outcome('灵活就业');
    const observed = enterprises / (enterprises + outcome('自主创业'));
    expect(Math.abs(observed - 392.5 / (392.5 + 67.65))).toBeLessThan(0.02);
  });

  test('further study 30 % (our choice, see data/demo/README.md)', () =>
    expect(Math.abs(outcome('升学') - 0.3)).toBeLessThan(0.02));

  test('70 % of the employed work in the city', () => {
    const local = (row: Row): boolean => /^2205(?!81)/.test(row.单位所在地 ?? '');
    expect(Math.abs(share(employed, local) - 0.7)).toBeLessThan(0.02);
  });

  test('65 % answer the question of satisfaction', () =>
    expect(Math.abs(share(graduates, (row) => row.满意度 !== '') - 0.65)).toBeLessThan(0.02));
});

describe('trouble on purpose', () => {
  test('one county misses three quarters', () => {
    const quarters = market.filter((row) => row.地区 === '220524').map((row) => row.期间 ?? '');
    expect(new Set(quarters).size).toBe(21);
    expect(quarters.filter((quarter) => INCOMPLETE.has(quarter))).toEqual([]);
  });

  test('one school has not handed in its latest cohort', () => {
    const cohorts = graduates.filter((row) => row.学校 === 'D08').map((row) => row.届别);
    expect([...new Set(cohorts)].sort()).toEqual(['2021', '2022', '2023', '2024', '2025']);
  });

  test('two schools hand in aggregates, and no single records beside them', () => {
    const key = (row: Row): string => `${row.学校} ${row.届别}`;
    const returns = [...new Set(rowsOf(files, 'outcome-returns').map(key))].sort();
    expect(returns).toEqual(['D07 2021', 'D07 2022', 'D10 2021', 'D10 2022']);
    expect(graduates.filter((row) => returns.includes(key(row)))).toEqual([]);
  });

  test('one employer makes a spike that rests on two reports', () => {
    const spike = market.filter((row) => row.职业 === '6-24-04-00' && row.地区 === '220523');
    expect(spike.at(-1)).toMatchObject({ 期间: '2026Q3', 需求人数: '240', 用人单位数: '2' });
  });

  test('graduates of single records and returns are those of the enrolment tables, the late school aside', () => {
    const enrolled = rowsOf(files, 'enrolment').filter(
      (row) =>
        row.阶段 === '毕业' &&
        Number(row.入学年份) >= 2018 &&
        !(row.学校 === 'D08' && row.入学年份 === '2023'),
    );
    expect(graduates.length + sum(rowsOf(files, 'outcome-returns'), '毕业生数')).toBe(
      sum(enrolled, '毕业数'),
    );
  });
});
