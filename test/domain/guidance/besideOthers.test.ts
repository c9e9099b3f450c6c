import { expect, test } from 'vitest';
import type { Estimate } from '../../../server/domain/facts/estimate.ts';
import { besideOthers } from '../../../server/domain/guidance/besideOthers.ts';

const LIMITS = { minSeekers: 10, minEffectiveVacancies: 5 };
const of = (value: number | null, low: number | null, high: number | null): Estimate => ({
  value,
  low,
  high,
  level: 0.8,
  n: 40,
  state: value === null ? 'not_assessable' : 'ok',
  note: null,
});
const surplus = of(-8, -14, -2);
const balance = (gap: Estimate) => ({
  demand: of(4, 2, 6),
  supply: of(11, 9, 13),
  gap,
  shortageProbability: 0.01,
});
const counts = (vacancies: number, seekers: number, stated: number | null = null) => ({
  vacancies,
  seekers,
  statedVacancies: stated,
  statedSeekers: null,
});
const level = { demand: of(4, 1, 9), gap: surplus, hires: null };

test('a side is told where the interval has one and the records are enough', () => {
  expect(besideOthers({ balance: balance(surplus), ...level }, counts(5, 10), LIMITS)).toBe('surplus');
  expect(besideOthers({ balance: balance(of(8, 2, 14)), ...level }, null, LIMITS)).toBe('short');
  expect(besideOthers({ balance: balance(of(1, -2, 4)), ...level }, counts(1, 1), LIMITS)).toBe('unclear');
  expect(besideOthers({ balance: balance(of(null, null, null)), ...level }, null, LIMITS)).toBeNull();
});

test.each([
  ['vacancies', counts(4, 30)],
  ['seekers', counts(30, 9)],
  ['vacancies before those that were spread in', counts(6, 30, 4)],
])('none is told on few %s', (_, market) => {
  expect(besideOthers({ balance: balance(surplus), ...level }, market, LIMITS)).toBe('few');
});

test('none is told where the level is refused', () => {
  const refused = of(null, null, null);
  const contradicted = { ...refused, note: 'hires_contradict' };
  const given = { balance: balance(surplus), gap: refused, hires: null };
  expect(besideOthers({ ...given, demand: contradicted }, counts(30, 30), LIMITS)).toBe('contradicted');
  expect(besideOthers({ ...given, demand: refused }, counts(30, 30), LIMITS)).toBe('few');
});

test('a surplus is not told where more found matching work than the upper bound of demand', () => {
  const told = (hires: number, gap: Estimate, market = counts(30, 30)) =>
    besideOthers({ balance: balance(gap), ...level, hires }, market, LIMITS);
  // demand at balance is 4, at most 6
  expect([5, 6, 6.1].map((hires) => told(hires, surplus))).toEqual(['surplus', 'surplus', 'contradicted']);
  expect([told(7, of(8, 2, 14)), told(7, of(1, -2, 4))]).toEqual(['short', 'unclear']);
  expect(told(7, surplus, counts(4, 30))).toBe('few');
});
