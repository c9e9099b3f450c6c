import { describe, expect, it } from 'vitest';
import { emptyCell, joinCells, perturbedCount } from '../../../server/domain/disclosure/cellKey.ts';
import { perturbationTable } from '../../../server/domain/disclosure/perturbationTable.ts';
import {
  releasedCrossRate,
  releasedPay,
  releasedRate,
} from '../../../server/domain/disclosure/releasedRate.ts';
import type { Estimate } from '../../../server/domain/facts/estimate.ts';
import { drawBinomial } from '../../../server/domain/indicators/random/drawBinomial.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';

describe('a rate of exact counts', () => {
  it('is told from ten records on', () => {
    expect(releasedRate({ count: 6, n: 9 }, 0.9)).toMatchObject({
      value: null,
      state: 'suppressed',
      note: 'few_records',
    });
    expect(releasedRate({ count: 0, n: 0 }, 0.9)).toMatchObject({ value: null, state: 'zero_denominator' });
    // Wilson-90 of 72/80, method §2
    const rate = releasedRate({ count: 72, n: 80 }, 0.9);
    expect([rate.value, rate.low, rate.high].map((x) => x?.toFixed(4))).toEqual([
      '0.9000',
      '0.8311',
      '0.9427',
    ]);
  });

  it('of everybody and of all but one of few is printed alike, as a bound', () => {
    const [all, butOne] = [12, 11].map((count) => releasedRate({ count, n: 12 }, 0.9));
    expect(all).toEqual(butOne);
    expect(all).toMatchObject({ note: 'at_least', high: 1 });
    const [none, one] = [0, 1].map((count) => releasedRate({ count, n: 12 }, 0.9));
    expect(none).toEqual(one);
    expect(none).toMatchObject({ note: 'at_most', low: 0 });
  });

  it('of everybody is itself where they are many', () => {
    expect(releasedRate({ count: 20, n: 20 }, 0.9)).toMatchObject({ value: 1, note: null });
  });
});

describe('a rate of a cross-table', () => {
  it('is the printed numerator over the printed denominator, no more than 1', () => {
    expect(releasedCrossRate({ count: 33, n: 30 }, 0.9, 3)).toMatchObject({ value: 1, high: 1, n: 30 });
    expect(releasedCrossRate({ count: 5, n: 9 }, 0.9, 3)).toMatchObject({ value: null, state: 'suppressed' });
    expect(releasedCrossRate({ count: 12, n: 12 }, 0.9, 3)).toMatchObject({ note: 'at_least' });
  });

  it.each([15, 40, 150])('has an interval that holds the true share of %i records with their noise', (n) => {
    const random = randomSource(n);
    const table = perturbationTable();
    let held = 0;
    const draws = 2000;
    for (let draw = 0; draw < draws; draw++) {
      const count = drawBinomial(random, n, 0.7);
      const keys = Array.from({ length: n }, () => ({ count: 1, key: Math.floor(2 ** 32 * random()) }));
      const printed = (of: typeof keys) => perturbedCount(of.reduce(joinCells, emptyCell()), table);
      const { low, high, value } = releasedCrossRate(
        { count: printed(keys.slice(0, count)), n: printed(keys) },
        0.9,
        3,
      );
      // a row that noise takes under ten is not told, and tells nothing wrong
      if (value === null || ((low ?? 1) <= 0.7 && (high ?? 0) >= 0.7)) held++;
    }
    expect(held / draws).toBeGreaterThan(0.88);
  });
});

describe('a pay', () => {
  const pay: Estimate = { value: 4638, low: 4449, high: 4951, level: 0.9, n: 24, state: 'ok', note: null };

  it('is told to whole hundreds of ten records and three employers', () => {
    expect(releasedPay(pay, 3)).toMatchObject({ value: 4600, low: 4400, high: 5000, note: null });
    expect(releasedPay(pay, 2)).toMatchObject({ value: null, state: 'suppressed' });
    expect(releasedPay({ ...pay, n: 9 }, 3)).toMatchObject({ value: null, state: 'suppressed' });
  });

  it('says that employers are not known where records do not name them', () => {
    expect(releasedPay(pay, null)).toMatchObject({ value: 4600, note: 'employers_unknown' });
  });
});
