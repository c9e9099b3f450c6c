import { describe, expect, it } from 'vitest';
import { matchedQuarters } from '../../../server/domain/indicators/matchedQuarters.ts';
import { yearOnYear } from '../../../server/domain/indicators/yearOnYear.ts';

describe('yearOnYear', () => {
  it('gives 1.65585 [.88147, 3.11052] for 48/32 against 36/40 (oracle of method §1)', () => {
    const change = yearOnYear({ vacancies: 48, seekers: 32 }, { vacancies: 36, seekers: 40 });
    expect(change.value).toBeCloseTo(1.65585, 5);
    expect(change.low).toBeCloseTo(0.88147, 5);
    expect(change.high).toBeCloseTo(3.11052, 5);
  });

  it('is wider where vacancies are clumped', () => {
    const plain = yearOnYear({ vacancies: 48, seekers: 32 }, { vacancies: 36, seekers: 40 });
    const clumped = yearOnYear({ vacancies: 48, seekers: 32, vacancyPhi: 7 }, { vacancies: 36, seekers: 40 });
    expect(clumped.value).toBe(plain.value);
    expect(clumped.high).toBeGreaterThan(plain.high);
  });
});

describe('matchedQuarters', () => {
  it('keeps only the quarters present in both years', () => {
    const pairs = matchedQuarters(['2026Q3', '2026Q1', '2026Q2'], ['2025Q1', '2025Q3', '2025Q4']);
    expect(pairs).toEqual([
      ['2026Q1', '2025Q1'],
      ['2026Q3', '2025Q3'],
    ]);
  });

  it('refuses a half-year', () => {
    expect(() => matchedQuarters(['2026H1'], ['2025Q1'])).toThrow('invalid quarter 2026H1');
  });
});
