import type { ProgrammeRow } from '../../facts/rows.ts';
import { checkParts } from '../checkParts.ts';
import { schoolProblem } from '../checks/programmeProblem.ts';
import { defineKind } from '../defineKind.ts';
import { SCHOOL, SPECIALTY } from './commonColumns.ts';

const count = { is: 'count' } as const;

const STATUS_WORDS: Readonly<Record<string, ProgrammeRow['status']>> = {
  open: 'open',
  在招: 'open',
  招生: 'open',
  suspended: 'suspended',
  暂停: 'suspended',
  暂停招生: 'suspended',
  closed: 'closed',
  撤销: 'closed',
  停办: 'closed',
};

/** 专业点: school × specialty. */
export const programmes = defineKind<ProgrammeRow>({
  kind: 'programmes',
  columns: {
    school: SCHOOL,
    specialty: SPECIALTY,
    opened: {
      name: 'opened',
      zh: '开办年份',
      about: 'programmes.opened',
      examples: ['2015', '2018', '2021'],
      aliases: ['设置年份'],
      type: { is: 'year' },
      required: true,
    },
    length: {
      name: 'length',
      zh: '学制',
      about: 'programmes.length',
      examples: ['3', '3', '3'],
      aliases: ['修业年限'],
      type: { is: 'amount', low: 1, high: 8 },
      required: true,
    },
    places: {
      name: 'places',
      zh: '容量',
      about: 'programmes.places',
      examples: ['360', '240', '120'],
      aliases: ['学位数'],
      type: count,
    },
    teachers: {
      name: 'teachers',
      zh: '专任教师',
      about: 'programmes.teachers',
      examples: ['12', '8', '5'],
      aliases: ['专任教师数'],
      type: count,
    },
    dualTeachers: {
      name: 'dual_teachers',
      zh: '双师型教师',
      about: 'programmes.dual_teachers',
      examples: ['7', '4', '2'],
      aliases: ['双师型教师数'],
      type: count,
    },
    workshopHours: {
      name: 'workshop_hours',
      zh: '实训工时',
      about: 'programmes.workshop_hours',
      examples: ['5400', '3600', '1800'],
      type: count,
    },
    status: {
      name: 'status',
      zh: '状态',
      about: 'programmes.status',
      examples: ['open', 'open', 'suspended'],
      type: { is: 'choice', choices: STATUS_WORDS },
      required: true,
    },
  },
  naturalKey: ['school', 'specialty'],
  period: () => null,
  sender: (row) => row.school,
  checkRow: (row, report) =>
    checkParts(report, 'parts_exceed_total', ['dual_teachers'], [row.dualTeachers], 'teachers', row.teachers),
  checkFile: ({ known }) => ({
    row(row, _, report) {
      const problem = schoolProblem(known, row.school, row.opened);
      if (problem) report(problem.code, 'opened', row.opened, problem.values);
    },
  }),
  endRefusesNothing: true,
});
