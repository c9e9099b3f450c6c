import type { AssociationForecastRow } from '../../facts/rows.ts';
import { defineKind } from '../defineKind.ts';

const count = { is: 'count' } as const;

/**
 * 行业协会需求预测: association × occupation or sector × area × year. The year in which a forecast was made belongs to its
 * identity: a later one about the same year stands beside it, and either can be held against what came.
 */
export const associationForecast = defineKind<AssociationForecastRow>({
  kind: 'association-forecast',
  columns: {
    association: {
      name: 'association',
      zh: '行业协会',
      about: 'association.association',
      examples: ['示范行业协会', '示范行业协会', '示范行业协会'],
      aliases: ['协会', '协会名称', '行业协会名称', '预测单位', '填报单位'],
      type: { is: 'text', longest: 60 },
      required: true,
    },
    made: {
      name: 'made',
      zh: '预测年份',
      about: 'association.made',
      examples: ['2026', '2026', '2026'],
      aliases: ['编制年份', '发布年份', '填报年份', '预测时间'],
      type: { is: 'year' },
      required: true,
    },
    sector: {
      name: 'sector',
      zh: '领域',
      about: 'association.sector',
      examples: ['3', '3', ''],
      aliases: ['行业领域', '重点领域', '产业领域', '领域代码'],
      type: { is: 'code', list: 'sector' },
    },
    occupation: {
      name: 'occupation',
      zh: '职业',
      about: 'association.occupation',
      examples: ['', '', '6-18-02-04'],
      aliases: ['职业代码', '职业(工种)', '工种', '岗位'],
      type: { is: 'code', list: 'occupation' },
    },
    region: {
      name: 'region',
      zh: '地区',
      about: 'association.region',
      aliases: ['预测地区', '预测范围', '覆盖地区', '区域', '行政区划', '范围', 'area'],
      type: { is: 'area', longest: 60 },
    },
    year: {
      name: 'year',
      zh: '目标年份',
      about: 'association.year',
      examples: ['2027', '2028', '2027'],
      aliases: ['需求年份', '被预测年份', '年份', '年度'],
      type: { is: 'year', ahead: true },
      required: true,
    },
    low: {
      name: 'low',
      zh: '低方案',
      about: 'association.low',
      examples: ['900', '880', '60'],
      aliases: ['低值', '下限', '保守估计', '最低需求'],
      type: count,
    },
    central: {
      name: 'central',
      zh: '中方案',
      about: 'association.central',
      examples: ['1100', '1120', '85'],
      aliases: ['中值', '预测值', '预测需求', '预测需求人数', '基准方案', '需求人数'],
      type: count,
      required: true,
    },
    high: {
      name: 'high',
      zh: '高方案',
      about: 'association.high',
      examples: ['1300', '1400', '110'],
      aliases: ['高值', '上限', '乐观估计', '最高需求'],
      type: count,
    },
    basis: {
      name: 'basis',
      zh: '依据',
      about: 'association.basis',
      examples: ['会员企业 42 家问卷', '会员企业 42 家问卷', '会员企业 42 家问卷'],
      aliases: ['预测依据', '方法', '测算方法', '说明'],
      type: { is: 'text', longest: 300 },
    },
  },
  // one line, so that the same name is the same association however it was typed
  complete: () => (row) => ({ ...row, association: row.association.normalize('NFKC').replace(/\s+/g, ' ') }),
  naturalKey: ['association', 'made', 'sector', 'occupation', 'year', 'region'],
  period: (row) => row.made,
  // what an agency says of one area does not take the place of what it says of another
  body: ({ association }) => association,
  sender: ({ association, region }) => (region === null ? association : `${association} · ${region}`),
  checkRow: (row, report) => {
    if ((row.sector === null) === (row.occupation === null))
      report('one_of_two', row.sector === null ? null : 'occupation', row.occupation);
    if (row.year < row.made) report('forecast_of_past', 'year', row.year, { made: row.made });
    const { low, central, high } = row;
    if ((low !== null && low > central) || (high !== null && high < central))
      report('not_ascending', 'central', central, { low: low ?? '–', high: high ?? '–' });
    if (row.basis === null) report('basis_missing', null);
  },
  // said once, of however many rows: an agency's file may have a thousand
  checkFile: () => {
    const without = { count: 0, first: 0 };
    return {
      row({ region }, line) {
        if (region !== null) return;
        without.count++;
        without.first ||= line;
      },
      end(report) {
        const { count, first } = without;
        if (count > 0) report(first, 'area_unknown', 'region', null, { count, first });
      },
    };
  },
  endRefusesNothing: true,
});
