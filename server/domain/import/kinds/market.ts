import { type MarketRow, TOTAL, UNSPECIFIED } from '../../facts/rows.ts';
import { checkParts } from '../checkParts.ts';
import { demandBesideCheck } from '../checks/demandBesideCheck.ts';
import { historyCheck, type Measured } from '../checks/historyCheck.ts';
import { combineChecks, defineKind } from '../defineKind.ts';
import { marketFileCheck } from '../marketFileCheck.ts';
import { type Sourced, sourceColumn } from './commonColumns.ts';

const count = { is: 'count' } as const;

type Printed = Sourced & {
  /** the ratio as its publisher printed it */
  printedRatio: number | null;
};

/** 市场供求季报: one period × region × occupation. */
export const market = defineKind<MarketRow, Printed>({
  kind: 'market',
  columns: {
    period: {
      name: 'period',
      zh: '期间',
      about: 'period',
      examples: ['2026Q3', '2026Q3', '2026Q3'],
      aliases: ['季度', '时期', '报告期'],
      type: { is: 'period' },
      required: true,
    },
    region: {
      name: 'region',
      zh: '地区',
      about: 'market.region',
      aliases: ['区域', '县区', '县(市、区)'],
      type: { is: 'code', list: 'region' },
      required: true,
    },
    occupation: {
      name: 'occupation',
      zh: '职业',
      about: 'market.occupation',
      aliases: ['职业(工种)', '职业代码', '工种', '岗位'],
      type: {
        is: 'code',
        list: 'occupation',
        extra: { total: TOTAL, 合计: TOTAL, 总计: TOTAL, unspecified: UNSPECIFIED, 无要求: UNSPECIFIED },
      },
      required: true,
    },
    vacancies: {
      name: 'vacancies',
      zh: '需求人数',
      about: 'market.vacancies',
      examples: ['120', '85', '40'],
      aliases: ['岗位空缺', '招聘人数', '有效需求人数'],
      type: count,
    },
    seekers: {
      name: 'seekers',
      zh: '求职人数',
      about: 'market.seekers',
      examples: ['96', '110', '40'],
      aliases: ['有效求职人数', '登记求职人数'],
      type: count,
    },
    newVacancies: {
      name: 'new_vacancies',
      zh: '新增需求人数',
      about: 'market.new_vacancies',
      examples: ['60', '42', '18'],
      type: count,
    },
    newSeekers: {
      name: 'new_seekers',
      zh: '新增求职人数',
      about: 'market.new_seekers',
      examples: ['51', '60', '22'],
      type: count,
    },
    employers: {
      name: 'employers',
      zh: '用人单位数',
      about: 'market.employers',
      examples: ['14', '9', '6'],
      aliases: ['单位数', '招聘单位数'],
      type: count,
    },
    source: sourceColumn('2026 年第三季度市场供求季报'),
    printedRatio: {
      name: 'printed_ratio',
      zh: '公布求人倍率',
      about: 'market.printed_ratio',
      examples: ['1.25', '', ''],
      aliases: ['求人倍率'],
      type: { is: 'amount', low: 0, high: 1000 },
      beside: true,
    },
  },
  naturalKey: ['period', 'region', 'occupation'],
  period: (row) => row.period,
  sender: (row) => row.region,
  checkRow: (row, report, { printedRatio }) => {
    // a publisher may print the ratio alone: it is kept as printed, and nothing counts as collected; a total may state
    // what its rows do not tell together, employers
    if (
      printedRatio === null &&
      !(row.occupation === TOTAL && row.employers !== null) &&
      row.vacancies === null &&
      row.seekers === null &&
      row.newVacancies === null &&
      row.newSeekers === null
    )
      report('nothing_counted', null);
    // those of the period are carried over or new
    checkParts(
      report,
      'parts_exceed_total',
      ['new_vacancies'],
      [row.newVacancies],
      'vacancies',
      row.vacancies,
    );
    checkParts(report, 'parts_exceed_total', ['new_seekers'], [row.newSeekers], 'seekers', row.seekers);
    // every vacancy has an employer; employers without a vacancy are no employers of these, and count as not told
    if (row.vacancies && row.employers === 0)
      report('employers_zero', 'employers', 0, { vacancies: row.vacancies });
    if (row.vacancies !== null && row.employers !== null && row.employers > row.vacancies)
      report('employers_exceed_vacancies', 'employers', row.employers, {
        employers: row.employers,
        vacancies: row.vacancies,
      });
    // data all the same: the ratio then says `zero_denominator`
    if (row.seekers === 0 && row.vacancies)
      report('zero_seekers', 'seekers', 0, { vacancies: row.vacancies });
  },
  checkFile: (context) =>
    combineChecks(
      marketFileCheck(context),
      historyCheck(context, histories),
      demandBesideCheck('market', context, (row: MarketRow) => row),
    ),
});

/** The history of every occupation's counts, and of their sum over a region: half a return would be missed in the first. */
function histories({ period, region, occupation, vacancies, seekers }: MarketRow): Measured[] {
  return Object.entries({ vacancies, seekers }).flatMap(([measure, value]) => [
    { series: `${measure}|${region}|${occupation}`, period, column: measure, value },
    ...(occupation === TOTAL ? [] : [{ series: `${measure}|${region}`, period, column: null, value }]),
  ]);
}
