import { describe, expect, it } from 'vitest';
import { largestRows } from '../../../web/src/lib/figures/market.ts';
import { estimate, market } from './fixtures.ts';

describe('lists', () => {
  it('keep the largest rows and count those left out', () =>
    expect(
      largestRows(
        [market(estimate(1, 0.9, 1.1), 'eq'), { ...market(estimate(1, 0.9, 1.1), 'eq'), vacancies: 500 }],
        1,
      ),
    ).toMatchObject({
      rows: [{ vacancies: 500 }],
      left: 1,
    }));
});
