import { expect, test } from 'vitest';
import { roundedApart } from '../../../web/src/lib/charts/words/roundedApart.ts';

test('parts that add up as printed are not apart, whatever was rounded away', () => {
  expect(roundedApart(87, [101, -14])).toBe(0);
  expect(roundedApart(3.4, [1.2, 2.2])).toBe(0);
  expect(roundedApart(-23.5, [10, -33.5])).toBe(0);
});

test('parts that were all rounded one way miss their total', () => {
  expect(roundedApart(41.1, [87, -21.4, -1.2, -23.3])).toBe(1);
  expect(roundedApart(7, [1.4, 1.4, 1.4, 1.4, 1.4])).toBe(2);
});
