import type { OutcomeReturnRow } from '../../facts/rows.ts';
import type { Column } from '../defineKind.ts';

const count = { is: 'count' } as const;

/** The counted columns of a 就业统计表, persons, in the order of the official form. */
export const OUTCOME_RETURN_COUNTS: {
  readonly [Field in keyof Omit<OutcomeReturnRow, 'school' | 'specialty' | 'cohort'>]: Column<
    OutcomeReturnRow[Field]
  >;
} = {
  graduates: {
    name: 'graduates',
    zh: '毕业生数',
    about: 'returns.graduates',
    examples: ['96', '48', '30'],
    aliases: ['毕业生人数'],
    type: count,
    required: true,
  },
  enterprises: {
    name: 'enterprises',
    zh: '企事业单位',
    about: 'returns.enterprises',
    examples: ['50', '30', '12'],
    aliases: ['到企事业单位'],
    type: count,
  },
  selfEmployed: {
    name: 'self_employed',
    zh: '个体经营',
    about: 'returns.self_employed',
    examples: ['4', '2', '3'],
    aliases: ['从事个体经营'],
    type: count,
  },
  furtherStudy: {
    name: 'further_study',
    zh: '升学',
    about: 'returns.further_study',
    examples: ['28', '10', '11'],
    aliases: ['升入高一级学校'],
    type: count,
  },
  otherEmployed: {
    name: 'other_employed',
    zh: '其他',
    about: 'returns.other_employed',
    examples: ['6', '2', '1'],
    aliases: ['以其他方式就业', '其他方式'],
    type: count,
  },
  matched: {
    name: 'matched',
    zh: '对口',
    about: 'returns.matched',
    examples: ['45', '24', '9'],
    aliases: ['对口就业'],
    type: count,
  },
  contract: {
    name: 'contract',
    zh: '合同',
    about: 'returns.contract',
    examples: ['48', '28', '12'],
    aliases: ['签订合同'],
    type: count,
  },
  insured: {
    name: 'insured',
    zh: '社保',
    about: 'returns.insured',
    examples: ['46', '27', '11'],
    aliases: ['缴纳社保'],
    type: count,
  },
  local: {
    name: 'local',
    zh: '本地',
    about: 'returns.local',
    examples: ['40', '20', '10'],
    aliases: ['本地就业'],
    type: count,
  },
  elsewhere: {
    name: 'elsewhere',
    zh: '异地',
    about: 'returns.elsewhere',
    examples: ['20', '14', '6'],
    aliases: ['异地就业'],
    type: count,
  },
  abroad: {
    name: 'abroad',
    zh: '境外',
    about: 'returns.abroad',
    examples: ['0', '0', '0'],
    aliases: ['境外就业'],
    type: count,
  },
  primary: {
    name: 'primary',
    zh: '第一产业',
    about: 'returns.primary',
    examples: ['2', '1', '4'],
    type: count,
  },
  secondary: {
    name: 'secondary',
    zh: '第二产业',
    about: 'returns.secondary',
    examples: ['33', '20', '2'],
    type: count,
  },
  tertiary: {
    name: 'tertiary',
    zh: '第三产业',
    about: 'returns.tertiary',
    examples: ['25', '13', '10'],
    type: count,
  },
  payBelow2000: {
    name: 'pay_below_2000',
    zh: '起薪2000元以下',
    about: 'returns.pay_below_2000',
    examples: ['3', '2', '1'],
    aliases: ['2000元以下'],
    type: count,
  },
  pay2000to3000: {
    name: 'pay_2000_3000',
    zh: '起薪2000-3000元',
    about: 'returns.pay_2000_3000',
    examples: ['15', '8', '5'],
    aliases: ['2000-3000元'],
    type: count,
  },
  pay3000to4000: {
    name: 'pay_3000_4000',
    zh: '起薪3000-4000元',
    about: 'returns.pay_3000_4000',
    examples: ['24', '14', '6'],
    aliases: ['3000-4000元'],
    type: count,
  },
  payAbove4000: {
    name: 'pay_above_4000',
    zh: '起薪4000元以上',
    about: 'returns.pay_above_4000',
    examples: ['18', '10', '4'],
    aliases: ['4000元以上'],
    type: count,
  },
};
