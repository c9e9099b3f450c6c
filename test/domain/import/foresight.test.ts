import { expect, test } from 'vitest';
import type { ImportProblem } from '../../../server/domain/import/types.ts';
import { describeProblem } from '../../../server/messages/describeProblem.ts';
import { check, context } from './context.ts';

const resolve: typeof context.resolve = (list, text) =>
  list === 'sector' ? ({ '3': '3', 装备制造: '3' }[text] ?? null) : context.resolve(list, text);
const FORECAST = '协会名称,发布年份,重点领域,工种,年份,下限,预测值,上限,预测依据\n';
const forecast = (lines: string) => check('association-forecast', FORECAST + lines, { resolve });

test('the intake pool takes years to come, and a row with nothing in it is refused', () => {
  const { rows, problems } = check(
    'intake-pool',
    '县区,年份,毕业生数,预计人数\n东昌区,2026,"2080",\n220502,2030,,1 960\n220503,2026,,'
      .replaceAll('"', '')
      .replace('1 960', '1960'),
  );
  expect(rows).toEqual([
    { region: '220502', year: '2026', leavers: 2080, expected: null },
    { region: '220502', year: '2030', leavers: null, expected: 1960 },
    null,
  ]);
  expect(problems).toEqual([[4, null, null, 'nothing_counted_of']]);
});

test('a forecast is of a sector or an occupation; its middle figure alone is enough', () => {
  const { rows, problems } = forecast(
    '示范  协会,2026,装备制造,,2028,,120,,问卷\n示范协会,2026,,焊工,2027,80,90,100,问卷',
  );
  expect(rows).toEqual([
    {
      association: '示范 协会',
      made: '2026',
      sector: '3',
      occupation: null,
      region: null,
      year: '2028',
      low: null,
      central: 120,
      high: null,
      basis: '问卷',
    },
    {
      association: '示范协会',
      made: '2026',
      sector: null,
      occupation: '6-18-02-04',
      region: null,
      year: '2027',
      low: 80,
      central: 90,
      high: 100,
      basis: '问卷',
    },
  ]);
  // once, however many rows
  expect(problems).toEqual([[2, 'region', null, 'area_unknown']]);
});

test('the area of a forecast is a region here by code or name, or any other name, which is said with its fix', () => {
  const { rows, checker } = check(
    'association-forecast',
    `${FORECAST.replace('年份,下限', '预测范围,年份,下限')}甲,2026,,焊工,东昌区,2027,,9,,问卷\n甲,2026,,焊工,东昌去,2028,,9,,问卷\n甲,2026,,焊工,加利福尼亚,2028,,9,,问卷`,
    { resolve },
  );
  expect(rows.map((row) => (row as { region: string } | null)?.region)).toEqual([
    '220502',
    '东昌去',
    '加利福尼亚',
  ]);
  const said = checker.problems.kept.map((one) => [
    one.severity,
    ...Object.values(describeProblem(one, 'en')),
  ]);
  const kept = (name: string) =>
    `“${name}” is none of the regions known here: kept as another area and never set against the city`;
  expect(said).toEqual([
    ['warning', kept('东昌去'), 'Did you mean 220502 东昌区? If it is another area, nothing to do'],
    [
      'warning',
      kept('加利福尼亚'),
      'If the city itself is meant, write its name or code; if it is another area, nothing to do',
    ],
  ]);
  expect(describeProblem(checker.problems.kept[1] as ImportProblem, 'zh').message).toBe(
    '“加利福尼亚”不在本版的地区目录中：作为别的地区保存，不与本市的数字对照',
  );
});

test('a forecast of both or neither, of the past, or out of order is refused; one without basis is kept and said', () => {
  const { rows, problems } = forecast(
    '甲,2026,3,焊工,2027,,9,,问卷\n甲,2026,,,2027,,9,,问卷\n甲,2026,3,,2025,,9,,问卷\n甲,2026,3,,2027,10,9,,问卷\n甲,2026,3,,2027,,9,8,问卷\n甲,2026,3,,2027,,9,,',
  );
  expect(problems).toEqual([
    [2, '工种', '6-18-02-04', 'one_of_two'],
    [3, null, null, 'one_of_two'],
    [4, '年份', '2025', 'forecast_of_past'],
    [5, '预测值', '9', 'not_ascending'],
    [6, '预测值', '9', 'not_ascending'],
    [7, null, null, 'basis_missing'],
    [7, 'region', null, 'area_unknown'],
  ]);
  expect(rows.map((row) => row !== null)).toEqual([false, false, false, false, false, true]);
});
