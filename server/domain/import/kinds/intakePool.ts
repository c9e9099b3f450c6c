import type { IntakePoolRow } from '../../facts/rows.ts';
import { historyCheck } from '../checks/historyCheck.ts';
import { defineKind } from '../defineKind.ts';
import { type Sourced, sourceColumn } from './commonColumns.ts';

const count = { is: 'count' } as const;

/** 生源: region × year, those who left junior-secondary school and those expected to. */
export const intakePool = defineKind<IntakePoolRow, Sourced>({
  kind: 'intake-pool',
  columns: {
    region: {
      name: 'region',
      zh: '地区',
      about: 'intakePool.region',
      aliases: ['县区', '县(市、区)', '区域', '生源地', '行政区划'],
      type: { is: 'code', list: 'region' },
      required: true,
    },
    year: {
      name: 'year',
      zh: '毕业年份',
      about: 'intakePool.year',
      examples: ['2025', '2026', '2029'],
      aliases: ['年份', '年度', '届别', '初中毕业年份', '毕业年度'],
      type: { is: 'year', ahead: true },
      required: true,
    },
    leavers: {
      name: 'leavers',
      zh: '初中毕业生数',
      about: 'intakePool.leavers',
      examples: ['2150', '2080', ''],
      aliases: ['实际毕业生数', '毕业生数', '初中毕业人数', '实际人数', '应届初中毕业生'],
      type: count,
    },
    expected: {
      name: 'expected',
      zh: '预计初中毕业生数',
      about: 'intakePool.expected',
      examples: ['2190', '2120', '1960'],
      aliases: ['预计毕业生数', '预计人数', '生源预测', '预测生源', '预计生源数'],
      type: count,
    },
    source: sourceColumn('2026 学年初教育事业统计'),
  },
  naturalKey: ['region', 'year'],
  period: (row) => row.year,
  sender: (row) => row.region,
  checkRow: (row, report) => {
    if (row.leavers === null && row.expected === null) report('nothing_counted_of', null);
  },
  checkFile: (context) =>
    historyCheck(context, ({ region, year, leavers }: IntakePoolRow) => [
      { series: `leavers|${region}`, period: year, column: 'leavers', value: leavers },
    ]),
  endRefusesNothing: true,
});
