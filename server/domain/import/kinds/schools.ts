import type { SchoolRow } from '../../facts/rows.ts';
import { defineKind } from '../defineKind.ts';

const KIND_WORDS: Readonly<Record<string, SchoolRow['kind']>> = {
  school: 'school',
  学校: 'school',
  aggregate: 'aggregate',
  汇总: 'aggregate',
};

/** 学校: the list of schools, and of aggregates that published figures speak of. */
export const schools = defineKind<SchoolRow>({
  kind: 'schools',
  columns: {
    code: {
      name: 'code',
      zh: '代码',
      about: 'schools.code',
      examples: ['S01', 'S02', 'S03'],
      aliases: ['学校代码'],
      type: { is: 'key' },
      required: true,
    },
    nameZh: {
      name: 'name_zh',
      zh: '名称',
      about: 'schools.name_zh',
      examples: ['示例第一职业学校', '示例第二职业学校', '示例第三职业学校'],
      aliases: ['学校名称', '学校'],
      type: { is: 'text', longest: 80 },
      required: true,
    },
    nameEn: {
      name: 'name_en',
      zh: '英文名',
      about: 'schools.name_en',
      examples: ['Example First Vocational School', '', ''],
      aliases: ['英文名称'],
      type: { is: 'text', longest: 160 },
    },
    region: {
      name: 'region',
      zh: '地区',
      about: 'schools.region',
      aliases: ['所在地', '县区'],
      type: { is: 'code', list: 'region' },
      required: true,
    },
    kind: {
      name: 'kind',
      zh: '类别',
      about: 'schools.kind',
      examples: ['school', 'school', 'school'],
      type: { is: 'choice', choices: KIND_WORDS },
      blank: 'school',
    },
    validFrom: {
      name: 'valid_from',
      zh: '起用年份',
      about: 'schools.valid_from',
      examples: ['1998', '', ''],
      type: { is: 'year', ahead: true },
    },
    validTo: {
      name: 'valid_to',
      zh: '停用年份',
      about: 'schools.valid_to',
      examples: ['', '', '2030'],
      type: { is: 'year', ahead: true },
    },
  },
  naturalKey: ['code'],
  period: () => null,
  checkRow: (row, report) => {
    if (row.validFrom && row.validTo && row.validFrom > row.validTo)
      report('dates_reversed', 'valid_to', row.validTo, { from: row.validFrom });
  },
});
