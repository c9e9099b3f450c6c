import type { Column } from '../defineKind.ts';

/** The school a row is about. */
export const SCHOOL: Column<string> = {
  name: 'school',
  zh: '学校',
  about: 'school',
  aliases: ['学校代码', '学校名称'],
  type: { is: 'code', list: 'school' },
  required: true,
};

/** The catalogue specialty a row is about. */
export const SPECIALTY: Column<string> = {
  name: 'specialty',
  zh: '专业',
  about: 'specialty',
  aliases: ['专业代码', '专业名称'],
  type: { is: 'code', list: 'specialty' },
  required: true,
};

/** The summer in which the row's graduates left. */
export const COHORT: Column<string> = {
  name: 'cohort',
  zh: '届别',
  about: 'cohort',
  examples: ['2026', '2026', '2026'],
  aliases: ['毕业年份', '毕业届', '毕业年度'],
  type: { is: 'year' },
  required: true,
};

/** What is stored beside a row that may come from a publication. */
export type Sourced = {
  /** where the figure was read; null: in what was handed in */
  source: string | null;
};

/** Where a published figure was read. @param example what the sample file's first row says */
export function sourceColumn(example: string): Column<string | null> & { beside: true } {
  return {
    name: 'source',
    zh: '来源',
    about: 'source',
    examples: [example, '', ''],
    aliases: ['数据来源', '出处', '依据'],
    type: { is: 'text', longest: 500 },
    beside: true,
  };
}
