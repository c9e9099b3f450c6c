export type PayPeriod = 'month' | 'year' | 'day' | 'hour';

/** Words for the time a pay is for, longest first within a period. */
const WORDS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /时薪|\/小时|每小时|一小时|元小时|\/h(?:our)?$|\/时$/],
  ['day', /日薪|\/[天日]|每[天日]|一天|\/day$/],
  ['year', /年薪|\/年|每年|一年|\/year$/],
  ['month', /月薪|\/月|每月|一个月|\/month$/],
];

/** Takes the time out of a pay's text. @returns null as period when it says none */
export function readPayPeriod(text: string): { period: PayPeriod | null; rest: string } {
  for (const [period, pattern] of WORDS)
    if (pattern.test(text)) return { period, rest: text.replace(pattern, '') };
  return { period: null, rest: text };
}
