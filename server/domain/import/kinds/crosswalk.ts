import type { CodeListName, CrosswalkName, MappingRow } from '../../facts/rows.ts';
import { defineKind } from '../defineKind.ts';
import type { FileCheck, FileCheckContext, Report } from '../types.ts';

const NAME_WORDS: Readonly<Record<string, CrosswalkName>> = {
  occupation_specialty: 'occupation_specialty',
  '职业→专业': 'occupation_specialty',
  职业专业: 'occupation_specialty',
  职业与专业: 'occupation_specialty',
  occupation_sector: 'occupation_sector',
  '职业→领域': 'occupation_sector',
  职业领域: 'occupation_sector',
  specialty_sector: 'specialty_sector',
  '专业→领域': 'specialty_sector',
  专业领域: 'specialty_sector',
  industry_sector: 'industry_sector',
  '行业→领域': 'industry_sector',
  行业领域: 'industry_sector',
};

/** The lists between which a crosswalk leads, the likelier first where an end may be in two. */
const ENDS: Readonly<Record<CrosswalkName, { from: readonly CodeListName[]; to: readonly CodeListName[] }>> =
  {
    occupation_specialty: { from: ['occupation'], to: ['specialty'] },
    occupation_sector: { from: ['occupation'], to: ['sector'] },
    specialty_sector: { from: ['specialty', 'specialty_group'], to: ['sector'] },
    industry_sector: { from: ['industry'], to: ['sector'] },
  };

/** Four decimals may miss 1 by rounding of binary fractions. */
const TOLERANCE = 1e-9;

/** 对应表: a mapping row in one version, with its source. All rows of an entry that begin on one day are one mapping. */
export const crosswalk = defineKind<MappingRow>({
  kind: 'crosswalk',
  columns: {
    crosswalk: {
      name: 'crosswalk',
      zh: '对应表',
      about: 'crosswalk.crosswalk',
      examples: ['occupation_specialty', 'occupation_specialty', 'occupation_sector'],
      aliases: ['对应关系', '映射表', '对照表'],
      type: { is: 'choice', choices: NAME_WORDS },
      required: true,
    },
    from: {
      name: 'from',
      zh: '源代码',
      about: 'crosswalk.from',
      examples: ['6-18-02-04', '6-18-02-04', '6-18-02-04'],
      aliases: ['来源代码', '源', '从'],
      type: { is: 'text', longest: 80 },
      required: true,
    },
    to: {
      name: 'to',
      zh: '目标代码',
      about: 'crosswalk.to',
      examples: ['660104', '660103', '3'],
      aliases: ['对应代码', '目标', '到'],
      type: { is: 'text', longest: 80 },
      required: true,
    },
    weight: {
      name: 'weight',
      zh: '权重',
      about: 'crosswalk.weight',
      examples: ['0.5', '0.2', '1'],
      aliases: ['份额', '比重', '占比'],
      type: { is: 'ratio' },
    },
    source: {
      name: 'source',
      zh: '来源',
      about: 'crosswalk.source',
      examples: ['市教育局 2026 年研判', '市教育局 2026 年研判', '市教育局 2026 年研判'],
      aliases: ['数据来源', '出处', '依据'],
      type: { is: 'text', longest: 500 },
      required: true,
    },
    validFrom: {
      name: 'valid_from',
      zh: '起用日期',
      about: 'crosswalk.valid_from',
      examples: ['2026-01-01', '2026-01-01', '2026-01-01'],
      aliases: ['启用日期', '生效日期', '开始日期'],
      type: { is: 'date', ahead: true },
    },
    validTo: {
      name: 'valid_to',
      zh: '停用日期',
      about: 'crosswalk.valid_to',
      examples: ['', '', ''],
      aliases: ['失效日期', '废止日期', '结束日期'],
      type: { is: 'date', ahead: true },
    },
  },
  naturalKey: ['crosswalk', 'from', 'to', 'validFrom'],
  period: () => null,
  complete: (context) => (row, report) => ({
    ...row,
    from: endOf(row, 'from', context, report),
    to: endOf(row, 'to', context, report),
  }),
  checkRow: (row, report) => {
    if (row.validFrom !== null && row.validTo !== null && row.validTo < row.validFrom)
      report('days_reversed', 'valid_to', row.validTo, { from: row.validFrom });
  },
  checkFile: checkSums,
});

function endOf(row: MappingRow, end: 'from' | 'to', context: FileCheckContext, report: Report): string {
  for (const list of ENDS[row.crosswalk][end]) {
    const code = context.codeOf(list, row[end]);
    if (code !== null) return code;
  }
  report('unknown_code', end, row[end], { list: ENDS[row.crosswalk][end][0] as string });
  return row[end];
}

/** The shares of one mapping sum to at most 1. */
function checkSums(): FileCheck<MappingRow> {
  const sums = new Map<string, { sum: number; line: number; from: string }>();
  return {
    row({ crosswalk: name, from, weight, validFrom }, line) {
      const key = `${name} ${from} ${validFrom ?? ''}`;
      sums.set(key, { sum: (sums.get(key)?.sum ?? 0) + (weight ?? 0), line, from });
    },
    end(report) {
      for (const { sum, line, from } of sums.values())
        if (sum > 1 + TOLERANCE)
          report(line, 'weights_exceed_one', 'weight', null, { from, sum: Math.round(sum * 1e4) / 1e4 });
    },
  };
}
