import type { Closing, Unplanned } from '../model/programmeChoice.ts';
import type { PlanVerdict } from '../planResult.ts';

/** A change of so many places and of this share of last year's intake is one of direction. */
const DIRECTION_PLACES = 3;
const DIRECTION_SHARE = 0.1;

/** What the verdict about one programme rests on. */
export interface PlanVerdictFacts {
  unplanned: Unplanned | null;
  closing: Closing | null;
  /** runs today */
  running: boolean;
  last: number;
  /** entrants of the plan */
  intake: number;
  /** takes in places of a class closed elsewhere */
  takesIn: boolean;
}

export interface PlanVerdictRule {
  verdict: PlanVerdict;
  when: (facts: PlanVerdictFacts) => boolean;
}

/** Least change of an intake that makes it grow or shrink, persons; below, it is adjusted. @see method §6, "Actions" */
export function leastDirection(last: number): number {
  return Math.max(DIRECTION_PLACES, DIRECTION_SHARE * last);
}

/** The verdicts of a plan, in order: the first whose condition holds decides. @see method §6, "Actions" */
export const PLAN_VERDICT_RULES: readonly PlanVerdictRule[] = [
  { verdict: 'not_assessable', when: (f) => f.unplanned !== null },
  { verdict: 'suspend', when: (f) => f.running && f.intake === 0 && f.closing !== 'thin' },
  { verdict: 'transfer', when: (f) => f.running && f.intake === 0 },
  { verdict: 'new', when: (f) => !f.running && f.intake > 0 },
  { verdict: 'hold', when: (f) => !f.running },
  { verdict: 'consolidate', when: (f) => f.takesIn && f.intake > f.last },
  { verdict: 'expand', when: (f) => f.intake - f.last >= leastDirection(f.last) },
  { verdict: 'shrink', when: (f) => f.last - f.intake >= leastDirection(f.last) },
  { verdict: 'adjust', when: (f) => f.intake !== f.last },
  { verdict: 'hold', when: () => true },
];

export function decidePlanVerdict(facts: PlanVerdictFacts): PlanVerdict {
  // The last rule always holds.
  return (PLAN_VERDICT_RULES.find((rule) => rule.when(facts)) as PlanVerdictRule).verdict;
}
