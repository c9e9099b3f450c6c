import { type PayNumber, readPayNumber, scaleBare } from './payNumber.ts';
import { type PayPeriod, readPayPeriod } from './payPeriod.ts';

/** Why a text gives no pay. Such a row is kept without pay, never with 0. */
export type PayReason = 'blank' | 'negotiable' | 'unreadable' | 'no_unit' | 'reversed' | 'out_of_range';

/** How a range was read: over which time the text spoke, and whether it said so itself. */
export type PayRule =
  | 'month'
  | 'year'
  | 'day'
  | 'hour'
  /** no time was said; the size is that of a month's pay */
  | 'month_assumed'
  /** no time was said; 100,000 yuan and more are taken for a year's pay */
  | 'year_assumed';

/** Pay of a month in yuan, before tax, as advertised. */
export interface PayRange {
  /** null: the text names an upper bound only 以下 */
  low: number | null;
  /** null: the text names a lower bound only 以上 */
  high: number | null;
  rule: PayRule;
  /** salaries paid a year where the text says so (13薪); they are not spread over the months */
  salaries: number | null;
}

export type PayReading = { range: PayRange; reason: null } | { range: null; reason: PayReason };

/** What a month's pay can be; anything else was misread or mistyped. Yuan. */
const LEAST = 300;
const MOST = 500_000;
/** From here on a pay without a time is a year's. Yuan. */
const YEARLY_FROM = 100_000;
/** Below it a number without unit and time may be thousands, a day's pay or an hour's. Yuan. */
const MONTHLY_FROM = 1000;

/** Months, of paid days (21.75) and hours (174) of a month: 人社部发〔2025〕2号, unchanged since 2008. */
const PER_MONTH: Readonly<Record<PayPeriod, number>> = { month: 1, year: 1 / 12, day: 21.75, hour: 174 };

const NEGOTIABLE = /面议|面谈|电议|详谈|待定|保密/g;
const SALARIES = /[·*x,，、/]?\s*(\d{2})薪/;
/** Words around a figure that change nothing of it; whatever follows a plus sign comes on top of it. */
const AROUND =
  /税前|税后|综合|工资|薪资|薪酬|月薪酬|收入|底薪|基本|待遇|人民币|rmb|¥|左右|约|\((?:包吃住|不含提成)\)|[:：;；。()\s]|\+.*$/g;
const AT_LEAST = /以上|起$|起步|不低于|保底/;
const AT_MOST = /以下|以内|封顶|最高/;
const RANGE = /^([^-]+)(?:-([^-]+))?$/;

/**
 * Reads the pay of an advertisement as yuan a month.
 *
 * A bare number takes the unit of the other one (`6-8千`) unless it is too large for it (`8000-1.5万`). A day counts
 * 21.75 times, an hour 174 times, a year a twelfth.
 *
 * @returns the range with the rule used, or the reason why there is none
 * @example parsePay('8千-1.5万').range // { low: 8000, high: 15000, rule: 'month_assumed', salaries: null }
 */
export function parsePay(written: string): PayReading {
  const text = written.normalize('NFKC').toLowerCase().trim();
  if (text === '') return none('blank');
  if (!/\d/.test(text)) return none(new RegExp(NEGOTIABLE.source).test(text) ? 'negotiable' : 'unreadable');
  const salaries = SALARIES.exec(text);
  const spoken = text
    .replace(SALARIES, '')
    .replace(NEGOTIABLE, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const atLeast = AT_LEAST.test(spoken) || /\d[千万kw元]?\+/.test(spoken);
  const atMost = AT_MOST.test(spoken);
  const { period, rest } = readPayPeriod(spoken.replace(AROUND, ''));
  const bare = rest
    .replace(AT_LEAST, '')
    .replace(AT_MOST, '')
    .replace(/[~–—―至到]+|--+/g, '-');
  const parts = RANGE.exec(bare);
  const first = parts && readPayNumber(parts[1] ?? '');
  const second = parts?.[2] === undefined ? first : readPayNumber(parts[2]);
  if (!first || !second || (atLeast && atMost)) return none('unreadable');
  return toMonth([scaleBare(first, second), scaleBare(second, first)], period, {
    atLeast: atLeast && first === second,
    atMost: atMost && first === second,
    salaries: salaries ? Number(salaries[1]) : null,
  });
}

function toMonth(
  [first, second]: readonly [PayNumber, PayNumber],
  period: PayPeriod | null,
  said: { atLeast: boolean; atMost: boolean; salaries: number | null },
): PayReading {
  const largest = Math.max(first.value, second.value);
  if (first.value > second.value) return none('reversed');
  if (period === null && largest < MONTHLY_FROM) return none('no_unit');
  const assumed = largest >= YEARLY_FROM ? 'year' : 'month';
  const times = PER_MONTH[period ?? assumed];
  const [low, high] = [first, second].map(({ value }) => Math.round(value * times * 100) / 100) as [
    number,
    number,
  ];
  if (low < LEAST || high > MOST) return none('out_of_range');
  return {
    range: {
      low: said.atMost ? null : low,
      high: said.atLeast ? null : high,
      rule: period ?? `${assumed}_assumed`,
      salaries: said.salaries,
    },
    reason: null,
  };
}

function none(reason: PayReason): PayReading {
  return { range: null, reason };
}
