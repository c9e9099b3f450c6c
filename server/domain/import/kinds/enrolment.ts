import type { EnrolmentRow, Stage } from '../../facts/rows.ts';
import { checkParts } from '../checkParts.ts';
import { enrolmentFileCheck } from '../checks/enrolmentFileCheck.ts';
import { historyCheck, type Measured } from '../checks/historyCheck.ts';
import { combineChecks, defineKind } from '../defineKind.ts';
import { SCHOOL, SPECIALTY } from './commonColumns.ts';

const count = { is: 'count' } as const;

const STAGE_WORDS: Readonly<Record<string, Stage>> = {
  intake: 'intake',
  招生: 'intake',
  入学: 'intake',
  year1: 'year1',
  一年级: 'year1',
  year2: 'year2',
  二年级: 'year2',
  year3: 'year3',
  三年级: 'year3',
  year4: 'year4',
  四年级: 'year4',
  year5: 'year5',
  五年级: 'year5',
  graduated: 'graduated',
  毕业: 'graduated',
};

/** 招生与在校: school × specialty × entry year × stage. */
export const enrolment = defineKind<EnrolmentRow>({
  kind: 'enrolment',
  columns: {
    school: SCHOOL,
    specialty: SPECIALTY,
    entryYear: {
      name: 'entry_year',
      zh: '入学年份',
      about: 'enrolment.entry_year',
      examples: ['2026', '2025', '2023'],
      aliases: ['年级', '入学年度'],
      type: { is: 'year' },
      required: true,
    },
    stage: {
      name: 'stage',
      zh: '阶段',
      about: 'enrolment.stage',
      examples: ['intake', 'year2', 'graduated'],
      type: { is: 'choice', choices: STAGE_WORDS },
      required: true,
    },
    planned: {
      name: 'planned',
      zh: '计划数',
      about: 'enrolment.planned',
      examples: ['120', '', ''],
      aliases: ['招生计划'],
      type: count,
    },
    applications: {
      name: 'applications',
      zh: '报名数',
      about: 'enrolment.applications',
      examples: ['150', '', ''],
      aliases: ['报名人数'],
      type: count,
    },
    enrolled: {
      name: 'enrolled',
      zh: '录取数',
      about: 'enrolment.enrolled',
      examples: ['110', '', ''],
      aliases: ['录取人数', '实际招生数'],
      type: count,
    },
    onRoll: {
      name: 'on_roll',
      zh: '在校数',
      about: 'enrolment.on_roll',
      examples: ['', '98', ''],
      aliases: ['在校生数', '在籍数'],
      type: count,
    },
    graduated: {
      name: 'graduated',
      zh: '毕业数',
      about: 'enrolment.graduated',
      examples: ['', '', '92'],
      aliases: ['毕业生数'],
      type: count,
    },
  },
  naturalKey: ['school', 'specialty', 'entryYear', 'stage'],
  period: (row) => row.entryYear,
  sender: (row) => row.school,
  checkRow: (row, report) =>
    checkParts(
      report,
      'enrolled_exceed_applications',
      ['enrolled'],
      [row.enrolled],
      'applications',
      row.applications,
    ),
  checkFile: (context) => combineChecks(enrolmentFileCheck(context), historyCheck(context, histories)),
  endRefusesNothing: true,
});

/** Every measure of a stage, held against the same of earlier entry years. */
function histories({ school, specialty, entryYear, stage, ...row }: EnrolmentRow): Measured[] {
  const measures = {
    planned: row.planned,
    applications: row.applications,
    enrolled: row.enrolled,
    [`on_roll_${stage}`]: row.onRoll,
    graduated: row.graduated,
  };
  return Object.entries(measures).map(([measure, value]) => ({
    series: `${measure}|${school}|${specialty}`,
    period: entryYear,
    column: measure.startsWith('on_roll') ? 'on_roll' : measure,
    value,
  }));
}
