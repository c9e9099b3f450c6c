import { describe, expect, test } from 'vitest';
import { check, codes } from './context.ts';

describe('placement and pay of a group', () => {
  const HEADER = 'student,school,specialty,cohort,outcome,pay';
  const outcomes = (count: number, outcome: string, pay: string, from = 1) =>
    Array.from({ length: count }, (_, i) => `${from + i},S01,700206,2026,${outcome},${pay}`);

  test('all of 30 placed is asked about; all of 29, or one of 30 seeking, is not', () => {
    const of = (...lines: string[]) => codes(check('outcomes', [HEADER, ...lines].join('\n')));
    expect(of(...outcomes(30, 'contract', ''))).toEqual([[2, 'placement_high']]);
    expect(of(...outcomes(29, 'contract', ''))).toEqual([]);
    expect(of(...outcomes(29, 'contract', ''), ...outcomes(1, 'seeking', '', 100))).toEqual([]);
    expect(
      codes(check('outcome-returns', 'school,specialty,cohort,graduates,enterprises\nS01,700206,2026,30,30')),
    ).toEqual([[2, 'placement_high']]);
  });

  test('a median of pay beyond either goalpost is asked about, a few pays are not', () => {
    const of = (low: number, high: number) =>
      codes(
        check(
          'outcomes',
          [
            HEADER,
            ...outcomes(low, 'contract', '2000'),
            ...outcomes(high, 'contract', '8000', 100),
            ...outcomes(2, 'seeking', '', 300),
          ].join('\n'),
        ),
      );
    expect(of(20, 15)).toEqual([[2, 'pay_low']]);
    expect(of(15, 20)).toEqual([[2, 'pay_high']]);
    expect(of(16, 16)).toEqual([]);
  });
});
