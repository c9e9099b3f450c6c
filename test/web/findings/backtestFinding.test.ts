import { expect, test } from 'vitest';
import type { PlanBacktest } from '../../../web/src/lib/api/types.ts';
import { backtestFinding, sayingOf } from '../../../web/src/lib/charts/findings/index.ts';

const score = (loss: number) => ({ loss, imbalance: 0, churn: 0, within: 0 });
const against = (value: number, low: number, high: number): PlanBacktest => ({
  dataKind: 'real',
  years: [],
  skipped: [],
  summary: [
    { strategy: 'plan', mean: score(0.5 + value), difference: null },
    { strategy: 'hold', mean: score(0.5), difference: { value, low, high, level: 0.8 } },
  ],
  indicative: true,
  madeAt: '',
  outdated: false,
});

test.each([
  ['better', -0.2, -0.3, -0.1, 40],
  ['worse', 0.1, 0.05, 0.2, 20],
  ['unclear', -0.1, -0.3, 0.1, 20],
] as const)(
  'backtestFinding says %s only where the interval excludes 0',
  (saying, value, low, high, percent) => {
    expect(backtestFinding(against(value, low, high))).toEqual({
      saying,
      percent: expect.closeTo(percent, 9),
    });
  },
);

test('backtestFinding has no sentence without a scoreable year', () => {
  expect(backtestFinding({ ...against(0, 0, 0), summary: [] })).toBeNull();
  expect(sayingOf({ low: 0, high: 0 })).toBe('unclear');
});
