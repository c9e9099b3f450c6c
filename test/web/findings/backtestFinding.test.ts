import { expect, test } from 'vitest';
import { backtestFinding, sayingOf } from '../../../web/src/lib/charts/findings/index.ts';

const against = (value: number, low: number, high: number) => [
  { strategy: 'plan' as const, redrawn: null },
  { strategy: 'done' as const, redrawn: { value, low, high } },
];

test.each([
  ['better', 34.2, 12.4, 55.3, { persons: '34', low: '12', high: '55' }],
  ['worse', -10, -30, -4, { persons: '10', low: '4', high: '30' }],
  ['unclear', 5, -8, 19, { persons: '5', low: '8', high: '19' }],
] as const)(
  'backtestFinding says %s only where the interval excludes 0',
  (saying, value, low, high, words) => {
    expect(backtestFinding(against(value, low, high))).toEqual({ saying, ...words });
  },
);

test('backtestFinding has no sentence where the years are too few to judge from', () => {
  expect(backtestFinding([{ strategy: 'done', redrawn: null }])).toBeNull();
  expect(backtestFinding([])).toBeNull();
  expect(sayingOf({ low: 0, high: 0 })).toBe('unclear');
});
