import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../server/domain/edition/editionSettings.ts';
import { INDICATORS } from '../../../server/domain/indicators/catalogue.ts';

/** Rates of method §2. */
const RATES = ['outcome', 'strict', 'matched', 'local', 'contract', 'insured', 'stable'];
const codes = INDICATORS.map(({ code }) => code);

describe('the catalogue of indicators', () => {
  it('names each once', () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has every component of the index with its goalposts, and every rate', () => {
    const withGoalposts = INDICATORS.flatMap(({ goalposts }) => goalposts ?? []);
    expect(withGoalposts.toSorted()).toEqual([...COMPONENTS].sort());
    expect(codes).toEqual(expect.arrayContaining(RATES));
  });

  it('has a formula and a section of the method for each', () => {
    expect(INDICATORS.filter(({ formula, section }) => !formula || !/^[1-5]$/.test(section))).toEqual([]);
  });
});
