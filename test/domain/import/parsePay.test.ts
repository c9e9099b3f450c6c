import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePay } from '../../../server/domain/import/pay/parsePay.ts';
import { payMidpoint } from '../../../server/domain/import/pay/payMidpoint.ts';

/** Written as advertisements write them; worked out by hand: a day × 21.75, an hour × 174, a year ÷ 12. */
const READ: [string, number | null, number | null, string][] = [
  ['8千-1.5万', 8000, 15000, 'month_assumed'],
  ['1-1.5万/月', 10000, 15000, 'month'],
  ['20-30万/年', 16666.67, 25000, 'year'],
  ['6-8千', 6000, 8000, 'month_assumed'],
  ['1-2万·13薪', 10000, 20000, 'month_assumed'],
  ['150元/天', 3262.5, 3262.5, 'day'],
  ['200-300元/天', 4350, 6525, 'day'],
  ['25元/小时', 4350, 4350, 'hour'],
  ['时薪20', 3480, 3480, 'hour'],
  ['4001-6000元', 4001, 6000, 'month_assumed'],
  ['8K-15K', 8000, 15000, 'month_assumed'],
  ['8-15k·14薪', 8000, 15000, 'month_assumed'],
  ['5-8千元/月', 5000, 8000, 'month'],
  ['８０００－１２０００元／月', 8000, 12000, 'month'],
  ['5000元以上', 5000, null, 'month_assumed'],
  ['3000元/月以下', null, 3000, 'month'],
  ['6000起', 6000, null, 'month_assumed'],
  ['底薪3000+提成', 3000, null, 'month_assumed'],
  ['4,000-6,000', 4000, 6000, 'month_assumed'],
  ['8000-1.5万', 8000, 15000, 'month_assumed'],
  ['年薪20万', 16666.67, 16666.67, 'year'],
  ['15-20万', 12500, 16666.67, 'year_assumed'],
  ['月薪：4500~5500元', 4500, 5500, 'month'],
  ['5000至7000元', 5000, 7000, 'month_assumed'],
  ['约6000元左右', 6000, 6000, 'month_assumed'],
];

describe('parsePay', () => {
  it.each(READ)('reads %s', (text, low, high, rule) => {
    expect(parsePay(text)).toMatchObject({ range: { low, high, rule }, reason: null });
  });

  it.each([
    ['', 'blank'],
    ['面议', 'negotiable'],
    ['薪资面议', 'negotiable'],
    ['优厚', 'unreadable'],
    ['8-10', 'no_unit'],
    ['150', 'no_unit'],
    ['1.5万-8千', 'reversed'],
    ['1元/月', 'out_of_range'],
    ['900万/月', 'out_of_range'],
    ['3000-4000-5000', 'unreadable'],
    ['电话13800138000', 'unreadable'],
    ['0元/月', 'out_of_range'],
  ])('gives no pay for "%s": %s', (text, reason) => {
    expect(parsePay(text)).toEqual({ range: null, reason });
  });

  it('keeps the thirteenth salary apart', () => {
    expect(parsePay('1-2万·13薪').range?.salaries).toBe(13);
  });

  it('reads what it was written from, in yuan, thousands and ten thousands', () => {
    const hundreds = fc.integer({ min: 10, max: 900 }).map((n) => n * 100);
    fc.assert(
      fc.property(hundreds, hundreds, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const wanted = { low, high };
        expect(parsePay(`${low}-${high}元/月`).range).toMatchObject(wanted);
        expect(parsePay(`${low / 1000}k-${high / 1000}K/月`).range).toMatchObject(wanted);
        expect(parsePay(`${low / 10000}万~${high / 10000}万/月`).range).toMatchObject(wanted);
      }),
    );
  });

  it('never gives 0, a negative pay, NaN or a range upside down, whatever is written', () => {
    const letters = fc.constantFrom(...'0123456789.-~千万kKwW元月年天时薪以上下起面议/+·,１２ '.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 14 }), (text) => {
        const { range, reason } = parsePay(text);
        expect(range === null).toBe(reason !== null);
        if (!range) return;
        expect(payMidpoint(range)).toBeGreaterThanOrEqual(300);
        expect(range.low ?? 0).toBeLessThanOrEqual(range.high ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 5000 },
    );
  });
});
