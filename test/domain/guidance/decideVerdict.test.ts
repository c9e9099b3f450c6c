import { describe, expect, it } from 'vitest';
import {
  decideVerdict,
  VERDICT_RULES,
  type VerdictFacts,
} from '../../../server/domain/guidance/decideVerdict.ts';
import { settings } from '../plan/settings.ts';

const facts: VerdictFacts = {
  demandKnown: true,
  supplyKnown: true,
  intakeKnown: true,
  offered: true,
  graduates: 120,
  shortage: 0.5,
  poor: 0,
  wanted: 100,
  change: 0,
  least: 12.5,
};
const decide = (change: Partial<VerdictFacts>) => {
  const { verdict, because } = decideVerdict({ ...facts, ...change }, settings.plan);
  return `${verdict}: ${because}`;
};

describe('decideVerdict', () => {
  it('assesses nothing it knows too little about', () => {
    expect(decide({ demandKnown: false, shortage: null })).toBe('not_assessable: unknown_demand');
    expect(decide({ intakeKnown: false, shortage: null })).toBe('not_assessable: unknown_intake');
    expect(decide({ supplyKnown: false, shortage: null })).toBe('not_assessable: unknown_supply');
    expect(decide({ graduates: 29, shortage: 0.99, change: 20 })).toBe('not_assessable: few_graduates');
  });

  it('opens what is not taught where a class is wanted with probability .8', () => {
    expect(decide({ offered: false, graduates: 0, shortage: 0.8, wanted: 25 })).toBe('new: relative_short');
    expect(decide({ offered: false, graduates: 0, shortage: 1, wanted: 24 })).toBe('hold: below_one_class');
    expect(decide({ offered: false, graduates: 0, shortage: 0.7, wanted: 60 })).toBe('hold: not_offered');
  });

  it('expands and shrinks by the probability of a shortage', () => {
    expect(decide({ shortage: 0.8, change: 20 })).toBe('expand: relative_short');
    expect(decide({ shortage: 0.2, change: -20 })).toBe('shrink: relative_surplus');
    expect(decide({ shortage: 0.79, change: 20 })).toBe('hold: relative_unclear');
    expect(decide({ shortage: 0.21, change: -20 })).toBe('hold: relative_unclear');
  });

  it('holds where the change is not worth organising', () => {
    expect(decide({ shortage: 0.95, change: 12 })).toBe('hold: change_too_small');
    expect(decide({ shortage: 0.05, change: -12 })).toBe('hold: change_too_small');
  });

  it('suspends only what is both in surplus and poor', () => {
    expect(decide({ shortage: 0.1, poor: 0.95, change: -20 })).toBe('suspend: quality_poor');
    expect(decide({ shortage: 0.5, poor: 0.99 })).toBe('hold: relative_unclear');
  });

  it('adds no places where the placement is known to be poor', () => {
    expect(decide({ shortage: 0.99, poor: 0.96, change: 20 })).toBe('hold: quality_poor');
  });

  it('ends with a rule that always holds', () => {
    expect(VERDICT_RULES.at(-1)?.when(facts, settings.plan)).toBe(true);
  });
});
