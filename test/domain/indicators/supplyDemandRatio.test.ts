import { describe, expect, it } from 'vitest';
import { type Estimate, missing } from '../../../server/domain/facts/estimate.ts';
import {
  agreedClass,
  classifyRatio,
  supplyDemandRatio,
} from '../../../server/domain/indicators/supplyDemandRatio.ts';

const settings = {
  level: 0.95,
  cuts: { equal: 1.2, clear: 1.5, severe: 2 },
  minSeekers: 10,
  minEmployers: 5,
  minEffectiveVacancies: 5,
};
const parent: Estimate = {
  value: 0.88,
  low: 0.85,
  high: 0.92,
  level: 0.95,
  n: 24_583,
  state: 'ok',
  note: null,
};

describe('supplyDemandRatio shows (method §1, display)', () => {
  it('the ratio, its interval and its counts where they suffice', () => {
    const ratio = supplyDemandRatio({ vacancies: 48, seekers: 32, employers: 12 }, settings);
    expect(ratio).toMatchObject({ value: 1.5, n: 80, state: 'ok', level: 0.95, note: 'clumping_unknown' });
    expect(ratio.low).toBeCloseTo(0.96335, 5);
    expect(ratio.high).toBeCloseTo(2.35843, 5);
  });

  it('the clumped interval where clumping is known', () => {
    const ratio = supplyDemandRatio({ vacancies: 48, seekers: 32, employers: 12, phi: 6.95833 }, settings);
    expect(ratio.low).toBeCloseTo(0.65849, 4);
    expect(ratio.note).toBeNull();
  });

  it('a typed reason where a count was not collected', () => {
    const ratio = supplyDemandRatio({ vacancies: null, seekers: 32, employers: null }, settings, parent);
    expect(ratio).toEqual(missing('not_collected', 0, 0.95));
  });

  it('"—" where both counts are zero', () => {
    const ratio = supplyDemandRatio({ vacancies: 0, seekers: 0, employers: 0 }, settings, parent);
    expect(ratio).toMatchObject({ value: null, state: 'not_assessable' });
  });

  it('the lower bound alone where nobody seeks', () => {
    const ratio = supplyDemandRatio({ vacancies: 9, seekers: 0, employers: 6 }, settings, parent);
    expect(ratio).toMatchObject({ value: null, high: null, state: 'zero_denominator', n: 9 });
    expect(ratio.low).toBeCloseTo(3.20858, 5);
  });

  it("the parent's figure, labelled so, under 10 seekers, 5 effective vacancies or 5 employers", () => {
    const shown = { ...parent, state: 'parent', note: 'small_cell' };
    expect(supplyDemandRatio({ vacancies: 30, seekers: 9, employers: 9 }, settings, parent)).toEqual(shown);
    expect(supplyDemandRatio({ vacancies: 4, seekers: 90, employers: null }, settings, parent)).toEqual(
      shown,
    );
    expect(supplyDemandRatio({ vacancies: 40, seekers: 90, employers: 9, phi: 9 }, settings, parent)).toEqual(
      shown,
    );
    expect(supplyDemandRatio({ vacancies: 40, seekers: 90, employers: 4 }, settings, parent)).toEqual(shown);
  });

  it('no rate at all for a small cell without a parent', () => {
    const ratio = supplyDemandRatio({ vacancies: 4, seekers: 9, employers: null }, settings);
    expect(ratio).toEqual(missing('not_assessable', 13, 0.95, 'small_cell'));
  });

  it('the mark of spread counts', () => {
    const stated = { vacancies: 48, seekers: 24 };
    const counts = { vacancies: 48, seekers: 32, employers: null };
    const spread = supplyDemandRatio({ ...counts, stated }, settings);
    const before = supplyDemandRatio({ ...counts, ...stated }, settings);
    expect(spread).toMatchObject({ value: 1.5, state: 'spread' });
    // as wide as the stated counts make it, around the ratio that is shown
    expect(spread.low).toBeCloseTo((before.low as number) * 0.75, 9);
    expect(spread.high).toBeCloseTo((before.high as number) * 0.75, 9);
  });
});

describe('classifyRatio tests the interval first, then the cuts', () => {
  const of = (value: number, low: number, high: number | null) =>
    classifyRatio({ ...parent, value, low, high }, settings.cuts);

  it('shortage', () => {
    expect(of(2.0, 1.6, 2.6)).toBe('s3');
    expect(of(1.5, 1.2, 1.9)).toBe('s2');
    expect(of(1.12, 1.01, 1.3)).toBe('s1');
  });

  it('surplus, symmetric on the log axis', () => {
    expect(of(0.5, 0.4, 0.6)).toBe('u3');
    expect(of(0.6, 0.5, 0.8)).toBe('u2');
    expect(of(0.9, 0.8, 0.98)).toBe('u1');
  });

  it('about equal only where the whole interval is', () => {
    expect(of(1.02, 0.9, 1.15)).toBe('eq');
    expect(of(1.02, 0.8, 1.3)).toBe('unclear');
    expect(of(3.0, 0.9, 9)).toBe('unclear');
  });

  it('null where there is no ratio', () => {
    expect(classifyRatio(missing('not_collected'), settings.cuts)).toBeNull();
  });
});

describe('agreedClass: a word stands only where the spread and the stated ratio agree', () => {
  it('takes the milder of two on one side, and none of two that differ', () => {
    expect(agreedClass('s3', 's1')).toBe('s1');
    expect(agreedClass('u1', 'u2')).toBe('u1');
    expect(agreedClass('eq', 'eq')).toBe('eq');
    expect(agreedClass('s2', 'u1')).toBe('unclear');
    expect(agreedClass('s2', 'unclear')).toBe('unclear');
    expect(agreedClass('eq', 's1')).toBe('unclear');
    expect(agreedClass('s2', null)).toBe('unclear');
    expect(agreedClass(null, 's2')).toBeNull();
  });
});
