import { EMPLOYED, type Outcome } from '../../facts/outcome.ts';
import type { OutcomeRow } from '../../facts/rows.ts';
import { outcomeFileCheck } from '../checks/outcomeFileCheck.ts';
import { defineKind } from '../defineKind.ts';
import { COHORT, SCHOOL, SPECIALTY } from './commonColumns.ts';

const flag = { is: 'flag' } as const;

/** What schools write for the official categories; further words come from the edition's aliases. */
const OUTCOME_WORDS: Readonly<Record<string, Outcome>> = {
  contract: 'contract',
  协议和合同就业: 'contract',
  合同就业: 'contract',
  协议就业: 'contract',
  self_employed: 'self_employed',
  自主创业: 'self_employed',
  flexible: 'flexible',
  灵活就业: 'flexible',
  further_study: 'further_study',
  升学: 'further_study',
  military_programme: 'military_programme',
  '参军/基层项目': 'military_programme',
  参军: 'military_programme',
  基层项目: 'military_programme',
  seeking: 'seeking',
  待就业: 'seeking',
  not_seeking: 'not_seeking',
  暂不就业: 'not_seeking',
  unregistered: 'unregistered',
  未登记: 'unregistered',
};

/** 毕业去向: one graduate. The school's own number becomes a keyed digest before anything is stored. */
export const outcomes = defineKind<OutcomeRow>({
  kind: 'outcomes',
  persons: true,
  columns: {
    studentKey: {
      name: 'student',
      zh: '学号',
      about: 'outcomes.student',
      examples: ['20230001', '20230002', '20230003'],
      aliases: ['学生编号', '学籍号'],
      type: { is: 'key' },
      required: true,
    },
    school: SCHOOL,
    specialty: SPECIALTY,
    cohort: COHORT,
    outcome: {
      name: 'outcome',
      zh: '毕业去向',
      about: 'outcomes.outcome',
      examples: ['contract', 'flexible', 'self_employed'],
      aliases: ['去向', '就业去向', '毕业去向类别'],
      type: { is: 'code', list: 'outcome', extra: OUTCOME_WORDS },
      required: true,
    },
    region: {
      name: 'region',
      zh: '单位所在地',
      about: 'outcomes.region',
      aliases: ['就业地', '地区', '单位地区'],
      type: { is: 'code', list: 'region' },
    },
    occupation: {
      name: 'occupation',
      zh: '职业',
      about: 'outcomes.occupation',
      aliases: ['职业代码', '工作职位类别'],
      type: { is: 'code', list: 'occupation' },
    },
    pay: {
      name: 'pay',
      zh: '月薪',
      about: 'outcomes.pay',
      examples: ['4600', '3800', ''],
      aliases: ['月收入', '起薪'],
      type: { is: 'pay' },
    },
    matched: {
      name: 'matched',
      zh: '对口',
      about: 'outcomes.matched',
      examples: ['1', '0', '1'],
      aliases: ['是否对口', '专业对口'],
      type: flag,
    },
    contract: {
      name: 'contract',
      zh: '合同',
      about: 'outcomes.contract',
      examples: ['1', '0', ''],
      aliases: ['是否签合同', '劳动合同'],
      type: flag,
    },
    insured: {
      name: 'insured',
      zh: '社保',
      about: 'outcomes.insured',
      examples: ['1', '0', '1'],
      aliases: ['是否参保', '社会保险'],
      type: flag,
    },
    status6: {
      name: 'status_6m',
      zh: '半年在岗',
      about: 'outcomes.status_6m',
      examples: ['1', '1', ''],
      aliases: ['6个月在岗'],
      type: flag,
    },
    status12: {
      name: 'status_12m',
      zh: '一年在岗',
      about: 'outcomes.status_12m',
      examples: ['1', '', ''],
      aliases: ['12个月在岗'],
      type: flag,
    },
    satisfaction: {
      name: 'satisfaction',
      zh: '满意度',
      about: 'outcomes.satisfaction',
      examples: ['4', '3.5', '5'],
      type: { is: 'amount', low: 1, high: 5 },
    },
  },
  // numbers are unique within a school only; here `studentKey` is still the school's own number
  naturalKey: ['school', 'studentKey'],
  period: (row) => row.cohort,
  sender: (row) => row.school,
  checkRow: (row, report) => {
    if (row.pay !== null && !EMPLOYED.has(row.outcome))
      report('pay_without_job', 'pay', row.pay, { outcome: row.outcome });
  },
  checkFile: outcomeFileCheck,
  endRefusesNothing: true,
});
