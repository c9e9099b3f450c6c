import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../../server/domain/indicators/largestRemainder.ts';

describe('largestRemainder (Hamilton)', () => {
  it('gives the seats left over to the largest remainders', () => {
    // Hamilton's apportionment as in Balinski and Young, Fair Representation: 10 seats by 53, 24, 23
    expect(largestRemainder([53, 24, 23], 10)).toEqual([5, 3, 2]);
  });

  it('settles ties by the larger value, then by place', () => {
    expect(largestRemainder([0.5, 2.5, 1.5, 1.5])).toEqual([0, 3, 2, 1]);
  });

  it('leaves whole numbers untouched', () => {
    expect(largestRemainder([3, 0, 7])).toEqual([3, 0, 7]);
  });

  it('does not lose a person to rounding error', () => {
    expect(largestRemainder([0.1 + 0.2, 0.7, 29 * 1.1 - 0.9])).toEqual([0, 1, 31]);
  });

  it('sums to the total, each within one of its share', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const whole = largestRemainder(list);
        const total = list.reduce((sum, value) => sum + value, 0);
        expect(whole.reduce((sum, value) => sum + value, 0)).toBe(Math.round(total));
        expect(Math.max(...whole.map((count, i) => Math.abs(count - (list[i] as number))))).toBeLessThan(
          1 + 1e-6,
        );
      }),
      { seed: 5 },
    );
  });

  it('refuses a total with nothing to share it by', () => {
    expect(() => largestRemainder([0, 0], 3)).toThrow('nothing to share it by');
  });
});
