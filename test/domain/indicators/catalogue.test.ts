import { describe, expect, it } from 'vitest';
import server from '../../../messages/server/zh.json' with { type: 'json' };
import shared from '../../../messages/shared/zh.json' with { type: 'json' };
import web from '../../../messages/web/zh.json' with { type: 'json' };
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

  it('has a section of the method for each', () => {
    expect(INDICATORS.filter(({ section }) => !/^[1-5]$/.test(section))).toEqual([]);
  });

  it('has one formula for each, in either language, which page and API read alike', () => {
    const formulas = Object.keys(shared).filter((key) => /^indicator\.\w+\.formula$/.test(key));
    expect(formulas).toEqual(codes.map((code) => `indicator.${code}.formula`).toSorted());
    const second = [...Object.keys(server), ...Object.keys(web)].filter((key) => key.endsWith('.formula'));
    // what a plan makes least is no indicator, and stands on the page alone
    expect(second).toEqual(['indicator.plan_cost.formula']);
    expect(INDICATORS.filter((one) => 'formula' in one)).toEqual([]);
  });
});
