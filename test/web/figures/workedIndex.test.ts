import { describe, expect, it } from 'vitest';
import { workedIndex } from '../../../web/src/lib/figures/workedIndex.ts';

describe('workedIndex', () => {
  const post = (component: 'outcome' | 'matched', low: number, high: number, weight: number) => ({
    component,
    low,
    high,
    log: false,
    weight,
  });
  it('reproduces the oracle of the method, 67.2048', () => {
    const { index } = workedIndex(
      [
        post('outcome', 0.6, 1, 0.25),
        post('matched', 0.3, 0.9, 0.2),
        { component: 'salary', low: 3000, high: 7000, log: true, weight: 0.15 },
        { component: 'stable', low: 0.4, high: 0.95, log: false, weight: 0.15 },
        { component: 'insured', low: 0.4, high: 1, log: false, weight: 0.1 },
        { component: 'local', low: 0.2, high: 0.9, log: false, weight: 0.1 },
        { component: 'satisfaction', low: 2.5, high: 4.75, log: false, weight: 0.05 },
      ],
      {
        outcome: 72 / 80,
        matched: 40 / 60,
        salary: 4600,
        stable: 48 / 60,
        insured: 51 / 60,
        local: 45 / 60,
        satisfaction: 3.9,
      },
    );
    expect(index).toBeCloseTo(67.2048, 4);
  });
  it('spreads the weight of a missing component over the others', () =>
    expect(
      workedIndex([post('outcome', 0, 1, 0.5), post('matched', 0, 1, 0.5)], { outcome: 0.5, matched: null })
        .index,
    ).toBeCloseTo(50, 9));
});
