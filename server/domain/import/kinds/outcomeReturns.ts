import { type OutcomeReturnRow, TOTAL } from '../../facts/rows.ts';
import { checkParts } from '../checkParts.ts';
import { historyCheck } from '../checks/historyCheck.ts';
import { returnFileCheck } from '../checks/returnFileCheck.ts';
import { combineChecks, defineKind } from '../defineKind.ts';
import { COHORT, SCHOOL, type Sourced, SPECIALTY, sourceColumn } from './commonColumns.ts';
import { OUTCOME_RETURN_COUNTS } from './outcomeReturnCounts.ts';

const EMPLOYED = ['enterprises', 'self_employed', 'other_employed'] as const;

/** 就业统计表: school × specialty × cohort, the official aggregate columns. */
export const outcomeReturns = defineKind<OutcomeReturnRow, Sourced>({
  kind: 'outcome-returns',
  columns: {
    school: SCHOOL,
    specialty: {
      ...SPECIALTY,
      about: 'returns.specialty',
      type: { is: 'code', list: 'specialty', extra: { total: TOTAL, 合计: TOTAL, 总计: TOTAL } },
    },
    cohort: COHORT,
    ...OUTCOME_RETURN_COUNTS,
    source: sourceColumn('2026 年就业统计表'),
  },
  naturalKey: ['school', 'specialty', 'cohort'],
  period: (row) => row.cohort,
  sender: (row) => row.school,
  checkRow: (row, report) => {
    const employed = [row.enterprises, row.selfEmployed, row.otherEmployed];
    checkParts(report, 'employed_exceeds_graduates', [...EMPLOYED], employed, 'graduates', row.graduates);
    checkParts(
      report,
      'parts_exceed_total',
      [...EMPLOYED, 'further_study'],
      [...employed, row.furtherStudy],
      'graduates',
      row.graduates,
    );
    const groups: [string[], (number | null)[]][] = [
      [['matched'], [row.matched]],
      [['contract'], [row.contract]],
      [['insured'], [row.insured]],
      [
        ['local', 'elsewhere', 'abroad'],
        [row.local, row.elsewhere, row.abroad],
      ],
      [
        ['primary', 'secondary', 'tertiary'],
        [row.primary, row.secondary, row.tertiary],
      ],
      [
        ['pay_below_2000', 'pay_2000_3000', 'pay_3000_4000', 'pay_above_4000'],
        [row.payBelow2000, row.pay2000to3000, row.pay3000to4000, row.payAbove4000],
      ],
    ];
    for (const [names, parts] of groups)
      checkParts(report, 'parts_exceed_total', names, parts, 'graduates', row.graduates);
  },
  checkFile: (context) =>
    combineChecks(
      returnFileCheck(context),
      historyCheck(context, ({ school, specialty, cohort, graduates }: OutcomeReturnRow) => [
        { series: `graduates|${school}|${specialty}`, period: cohort, column: 'graduates', value: graduates },
      ]),
    ),
});
