import type { NameList } from '../edition/indexNames.ts';
import { readCreditCode } from '../facts/creditCode.ts';
import { parsePeriod } from '../facts/period.ts';
import { isOffice } from './isOffice.ts';
import { readDate } from './readDate.ts';
import { restoreCode } from './restoreCode.ts';
import type { ColumnDefinition, FieldType, ProblemCode, Value } from './types.ts';

/** What a reader needs to know of the world. */
export interface ReadContext {
  /** code, name or alias → code; null when unknown */
  resolve: (list: NameList, text: string) => string | null;
  suggest: (list: string, text: string) => { code: string; nameZh: string } | null;
  /** the last year that figures can speak of: a slip like 2062 would pass for the latest there is; null: any */
  latestYear: number | null;
  payLow: number;
  payHigh: number;
}

/** Called when a text cannot be read; the reader then returns undefined. With the code of a note it returns a value. */
export type Fail = (code: ProblemCode, values?: Record<string, string | number>) => void;

/** Reads one cell that is not blank. */
export type Reader = (text: string, fail: Fail) => Value | undefined;

const LARGEST_COUNT = 100_000_000;

const FLAGS: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  true: true,
  false: false,
  yes: true,
  no: false,
  TRUE: true,
  FALSE: false,
};

const FULL_WIDTH_FLAGS: Readonly<Record<string, boolean>> = { '１': true, '０': false };

/** Makes the reader of a column. Readers remember what they have resolved, so that a code costs one look-up a row. */
export function readField({ type }: Pick<ColumnDefinition, 'type'>, context: ReadContext): Reader {
  switch (type.is) {
    case 'period':
      return remember(periodReader(context));
    case 'year':
      return remember(yearReader(type, context));
    case 'date':
      return remember(dateReader(type, context));
    case 'code':
      return remember(codeReader(type, context));
    case 'area':
      return remember(areaReader(type, context));
    case 'choice':
      return remember(choiceReader(type));
    case 'creditCode':
      return remember(creditCodeReader);
    case 'flag':
      return flagReader;
    case 'count':
      return countReader(type);
    case 'amount':
      return amountReader(type.low, type.high, 'out_of_range');
    case 'pay':
      return amountReader(context.payLow, context.payHigh, 'pay_out_of_range');
    case 'ratio':
      return ratioReader;
    case 'text':
      return (text, fail) =>
        text.length <= type.longest ? text : void fail('too_long', { longest: type.longest });
    case 'office':
      return (text, fail) => (isOffice(text) ? text : void fail('not_an_office'));
    case 'key':
      return keyReader;
  }
}

type TypeThat<Is extends FieldType['is']> = Extract<FieldType, { is: Is }>;

function periodReader(context: ReadContext): Reader {
  return (text, fail) => {
    const period = quarterEnd(text.normalize('NFKC'))
      .toUpperCase()
      .replace(/年$/, '')
      .replace(/[-年]?第?([1-4])季度?$/, 'Q$1')
      .replace(/[-_ ]([QH]\d)$/, '$1');
    if (!parsePeriod(period)) return void fail('not_a_period');
    return isAhead(period, context) ? failAhead(fail, context) : period;
  };
}

function yearReader({ ahead = false }: TypeThat<'year'>, context: ReadContext): Reader {
  return (text, fail) => {
    const plain = text.normalize('NFKC');
    const year = /^(19[5-9]\d|20\d\d)(?:[届级年]|年度|\.0|-\d\d-\d\d)?$/.exec(plain)?.[1];
    if (!year) return void fail('not_a_year');
    return !ahead && isAhead(year, context) ? failAhead(fail, context) : year;
  };
}

function dateReader({ ahead = false }: TypeThat<'date'>, context: ReadContext): Reader {
  return (text, fail) => {
    const date = readDate(text);
    if (date === null) return void fail('not_a_date');
    return !ahead && isAhead(date, context) ? failAhead(fail, context) : date;
  };
}

function codeReader({ list, extra }: TypeThat<'code'>, context: ReadContext): Reader {
  const resolve = (text: string) => extra?.[text] ?? context.resolve(list, text);
  return (text, fail) => {
    const code = resolve(text);
    if (code !== null) return code;
    const restored = restoreCode(text, resolve);
    if (restored !== null) {
      fail('code_restored', { restored });
      return restored;
    }
    const near = context.suggest(list, text);
    return void fail(near ? 'unknown_code_near' : 'unknown_code', {
      list,
      ...(near ? { suggestion: near.code, suggestion_name: near.nameZh } : {}),
    });
  };
}

/** What is none of the edition's regions is said, as a slip in the city's own name would take its figures away from it. */
function areaReader({ longest }: TypeThat<'area'>, context: ReadContext): Reader {
  const resolve = (text: string) => context.resolve('region', text);
  return (text, fail) => {
    const code = resolve(text);
    if (code !== null) return code;
    const restored = restoreCode(text, resolve);
    if (restored !== null) {
      fail('code_restored', { restored });
      return restored;
    }
    if (text.length > longest) return void fail('too_long', { longest });
    const near = context.suggest('region', text);
    fail(near ? 'area_outside_near' : 'area_outside', {
      ...(near ? { suggestion: near.code, suggestion_name: near.nameZh } : {}),
    });
    return text.normalize('NFKC').replace(/\s+/g, ' ');
  };
}

function choiceReader({ choices }: TypeThat<'choice'>): Reader {
  return (text, fail) =>
    choices[text] ?? void fail('not_a_choice', { choices: Object.keys(choices).join('、') });
}

function creditCodeReader(text: string, fail: Fail): string | undefined {
  const read = readCreditCode(text);
  if ('code' in read) return read.code;
  return void fail(read.wrong === 'form' ? 'not_a_credit_code' : 'credit_code_check');
}

function flagReader(text: string, fail: Fail): boolean | undefined {
  if (text === '1') return true;
  if (text === '0') return false;
  return FLAGS[text] ?? FULL_WIDTH_FLAGS[text] ?? void fail('not_a_flag');
}

function countReader({ unstated }: TypeThat<'count'>): Reader {
  return (text, fail) => {
    if (unstated?.includes(text)) return null;
    const value = toNumber(text);
    if (Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT) return value;
    if (Number.isNaN(value)) return void fail('not_a_number');
    if (value < 0) return void fail('negative');
    if (!Number.isInteger(value)) return void fail('not_whole');
    return void fail('out_of_range', { low: 0, high: LARGEST_COUNT });
  };
}

/** A number with at most two decimals: the grain in which the cube keeps exact sums. */
function amountReader(low: number, high: number, code: ProblemCode): Reader {
  return (text, fail) => {
    const value = toNumber(text);
    if (Number.isNaN(value)) return void fail('not_a_number');
    if (value < 0) return void fail('negative');
    if (value < low || value > high) return void fail(code, { low, high });
    return Math.round(value * 100) / 100;
  };
}

function ratioReader(text: string, fail: Fail): number | undefined {
  const percent = /^(\d+(?:\.\d+)?)[%％]$/.exec(text)?.[1];
  const value = percent === undefined ? toNumber(text) : Number(percent) / 100;
  if (Number.isNaN(value)) return void fail('not_a_number');
  if (value < 0 || value > 1) return void fail('out_of_range', { low: 0, high: 1 });
  return Math.round(value * 1e4) / 1e4;
}

function keyReader(text: string, fail: Fail): string | undefined {
  if (isKey(text)) return text;
  const plain = text.normalize('NFKC');
  return isKey(plain) ? plain : void fail('not_a_key');
}

function failAhead(fail: Fail, { latestYear }: ReadContext): undefined {
  fail('in_future', { latest: latestYear ?? '' });
}

function isAhead(period: string, { latestYear }: ReadContext): boolean {
  return latestYear !== null && Number(period.slice(0, 4)) > latestYear;
}

/** The last day of a quarter, as a spreadsheet turns a reporting date into one, is that quarter; other days say none. */
function quarterEnd(text: string): string {
  const [, year, day] = /^(\d{4})-(03-31|06-30|09-30|12-31)$/.exec(text) ?? [];
  return year && day ? `${year}Q${Number(day.slice(0, 2)) / 3}` : text;
}

const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * As `Number`, which also takes hexadecimal and `Infinity`: here those are NaN. Thousands may be parted by commas,
 * digits may be full-width. A few digits, the usual case, are quick.
 */
function toNumber(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9 || i > 8) return toLongNumber(text);
    value = value * 10 + digit;
  }
  return value;
}

const NUMBER = /^[+-]?\d*\.?\d+(?:[eE][+-]?\d+)?$/;

function toLongNumber(text: string): number {
  if (NUMBER.test(text)) return Number(text);
  const plain = text.normalize('NFKC');
  const whole = THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain;
  return NUMBER.test(whole) ? Number(whole) : Number.NaN;
}

function isKey(text: string): boolean {
  if (text.length > 40) return false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const letterOrDigit = (c > 47 && c < 58) || (c > 64 && c < 91) || (c > 96 && c < 123);
    if (!letterOrDigit && c !== 45 && c !== 95) return false;
  }
  return true;
}

/** Keeps what was read; what failed is read again, since every row reports its own problem. */
function remember(reader: Reader): Reader {
  const known = new Map<string, Value>();
  return (text, fail) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = reader(text, fail);
    if (value !== undefined) known.set(text, value);
    return value;
  };
}
