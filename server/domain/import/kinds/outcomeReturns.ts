import { type OutcomeReturnRow, TOTAL } from '../../facts/rows.ts';
import { checkParts } from '../checkParts.ts';
import { combineChecks } from '../checks/combineChecks.ts';
import { historyCheck } from '../checks/historyCheck.ts';
import { returnFileCheck } from '../checks/returnFileCheck.ts';
import type { KindDefinition } from '../types.ts';
import { COHORT, SCHOOL, SPECIALTY, sourceColumn } from './commonColumns.ts';
import { OUTCOME_RETURN_COUNTS } from './outcomeReturnCounts.ts';

const EMPLOYED = ['enterprises', 'self_employed', 'other_employed'] as const;

/** 就业统计表: school × specialty × cohort, the official aggregate columns. */
export const outcomeReturns: KindDefinition<OutcomeReturnRow> = {
  kind: 'outcome-returns',
  columns: [
    SCHOOL,
    {
      ...SPECIALTY,
      about: 'returns.specialty',
      type: { is: 'code', list: 'specialty', extra: { total: TOTAL, 合计: TOTAL, 总计: TOTAL } },
    },
    COHORT,
    ...OUTCOME_RETURN_COUNTS,
    sourceColumn('2026 年就业统计表'),
  ],
  toRow: (v) => ({
    school: v[0] as string,
    specialty: v[1] as string,
    cohort: v[2] as string,
    graduates: v[3] as number,
    enterprises: v[4] as number | null,
    selfEmployed: v[5] as number | null,
    furtherStudy: v[6] as number | null,
    otherEmployed: v[7] as number | null,
    matched: v[8] as number | null,
    contract: v[9] as number | null,
    insured: v[10] as number | null,
    local: v[11] as number | null,
    elsewhere: v[12] as number | null,
    abroad: v[13] as number | null,
    primary: v[14] as number | null,
    secondary: v[15] as number | null,
    tertiary: v[16] as number | null,
    payBelow2000: v[17] as number | null,
    pay2000to3000: v[18] as number | null,
    pay3000to4000: v[19] as number | null,
    payAbove4000: v[20] as number | null,
  }),
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
};
