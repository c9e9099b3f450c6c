import { quarterOfDate } from '../../facts/period.ts';
import type { DemandRow, SkillLevel } from '../../facts/rows.ts';
import { demandBesideCheck } from '../checks/demandBesideCheck.ts';
import { defineKind } from '../defineKind.ts';
import { parsePay } from '../pay/parsePay.ts';
import { SILENT_PAY } from '../pay/silentPay.ts';
import type { NoFields, Report } from '../types.ts';

/** The eight levels 新八级工 of the national skill grading (人社部发〔2022〕14号), the old names among them. */
const SKILL_WORDS: Readonly<Record<string, SkillLevel>> = {
  any: 'any',
  不限: 'any',
  无要求: 'any',
  apprentice: 'apprentice',
  学徒工: 'apprentice',
  level5: 'level5',
  五级: 'level5',
  初级工: 'level5',
  初级: 'level5',
  '五级/初级工': 'level5',
  level4: 'level4',
  四级: 'level4',
  中级工: 'level4',
  中级: 'level4',
  '四级/中级工': 'level4',
  level3: 'level3',
  三级: 'level3',
  高级工: 'level3',
  高级: 'level3',
  '三级/高级工': 'level3',
  level2: 'level2',
  二级: 'level2',
  技师: 'level2',
  '二级/技师': 'level2',
  level1: 'level1',
  一级: 'level1',
  高级技师: 'level1',
  '一级/高级技师': 'level1',
  expert: 'expert',
  特级技师: 'expert',
  chief: 'chief',
  首席技师: 'chief',
};

/** What cells say; the rest is read out of the pay's text. */
type DemandCells = Omit<DemandRow, 'payLow' | 'payHigh' | 'payRule'>;

/** 企业用工登记: one need of an employer. Of its contact only the office is taken; people and their numbers are refused. */
export const demand = defineKind<DemandRow, NoFields, DemandCells>({
  kind: 'demand',
  columns: {
    creditCode: {
      name: 'credit_code',
      zh: '统一社会信用代码',
      about: 'demand.credit_code',
      examples: ['91220599DEM0000016', '91220599DEM0000029', '52220599DEM000003D'],
      aliases: ['信用代码', '社会信用代码', '企业信用代码', 'uscc'],
      type: { is: 'creditCode' },
      required: true,
    },
    employer: {
      name: 'employer',
      zh: '单位名称',
      about: 'demand.employer',
      examples: ['示范机械厂', '示范药业公司', '示范养老院'],
      aliases: ['用人单位', '企业名称', '用工单位', '公司名称', '单位'],
      type: { is: 'text', longest: 120 },
    },
    occupation: {
      name: 'occupation',
      zh: '职业',
      about: 'demand.occupation',
      aliases: ['职业(工种)', '职业代码', '工种', '岗位', '用工岗位', '招用工种'],
      type: { is: 'code', list: 'occupation' },
      required: true,
    },
    headcount: {
      name: 'headcount',
      zh: '招用人数',
      about: 'demand.headcount',
      examples: ['12', '5', '8'],
      aliases: ['人数', '用工人数', '需求人数', '招聘人数', '缺工人数'],
      type: { is: 'count' },
      required: true,
    },
    skillLevel: {
      name: 'skill_level',
      zh: '技能等级',
      about: 'demand.skill_level',
      examples: ['level4', 'any', ''],
      aliases: ['技能要求', '职业技能等级', '技术等级', '等级要求'],
      type: { is: 'choice', choices: SKILL_WORDS },
      blank: 'any',
    },
    payText: {
      name: 'pay',
      zh: '薪资',
      about: 'demand.pay',
      examples: ['5500-7000元/月', '4-6千', '面议'],
      aliases: ['薪酬', '月薪', '薪资待遇', '工资', '工资待遇', '待遇'],
      type: { is: 'text', longest: 80 },
    },
    region: {
      name: 'region',
      zh: '用工地区',
      about: 'demand.region',
      aliases: ['地区', '县区', '工作地点', '用工地点', '所在地'],
      type: { is: 'code', list: 'region' },
      required: true,
    },
    from: {
      name: 'from',
      zh: '起始日期',
      about: 'demand.from',
      examples: ['2026-09-01', '2026-09-15', '2026-10-01'],
      aliases: ['登记日期', '开始日期', '用工开始日期', '需求开始日期'],
      type: { is: 'date', ahead: true },
      required: true,
    },
    until: {
      name: 'until',
      zh: '截止日期',
      about: 'demand.until',
      examples: ['2026-12-31', '', ''],
      aliases: ['有效期至', '结束日期', '到期日期', '用工截止日期'],
      type: { is: 'date', ahead: true },
    },
    contact: {
      name: 'contact',
      zh: '联系部门',
      about: 'demand.contact',
      examples: ['人力资源部', '办公室', ''],
      aliases: ['联系科室', '经办部门', '负责部门'],
      type: { is: 'office' },
    },
  },
  naturalKey: ['creditCode', 'occupation', 'skillLevel', 'region', 'from'],
  period: (row) => quarterOfDate(row.from),
  sender: (row) => row.creditCode,
  complete: () => readPay,
  checkRow: (row, report) => {
    if (row.headcount === 0) report('nobody_wanted', 'headcount', 0);
    if (row.until !== null && row.until < row.from)
      report('ends_before_start', 'until', row.until, { from: row.from });
  },
  checkFile: (context) =>
    demandBesideCheck('demand', context, ({ from, region }: DemandRow) => ({
      period: quarterOfDate(from),
      region,
    })),
  endRefusesNothing: true,
});

function readPay(row: DemandCells, report: Report): DemandRow {
  const { range, reason } = parsePay(row.payText ?? '');
  if (reason !== null && !SILENT_PAY.has(reason)) report('pay_unread', 'pay', row.payText, { reason });
  return { ...row, payLow: range?.low ?? null, payHigh: range?.high ?? null, payRule: range?.rule ?? reason };
}
