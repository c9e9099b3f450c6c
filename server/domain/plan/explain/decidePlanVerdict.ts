import type { Closing, Unplanned } from '../model/programmeChoice.ts';
import type { PlanLimits } from '../planInput.ts';
import type { PlanVerdict } from '../planResult.ts';

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
  /** least change worth organising, persons */
  least: number;
  /** what keeping last year's intake would cost; of it alone, and of its whole field */
  regret: number | null;
  together: number | null;
}

export interface PlanVerdictRule {
  verdict: PlanVerdict;
  when: (facts: PlanVerdictFacts, limits: PlanLimits) => boolean;
}

/** Null: last year's intake cannot be kept, so that no number is large enough. */
const counts = (regret: number | null, { leastRegret }: PlanLimits) =>
  regret === null || regret >= leastRegret;
const matters = (facts: PlanVerdictFacts, limits: PlanLimits) =>
  counts(facts.regret, limits) || counts(facts.together, limits);

/** The verdicts of a plan, in order: the first whose condition holds decides. @see method §6, "Actions" */
export const PLAN_VERDICT_RULES: readonly PlanVerdictRule[] = [
  { verdict: 'not_assessable', when: (f) => f.unplanned !== null },
  { verdict: 'suspend', when: (f) => f.running && f.intake === 0 && f.closing !== 'thin' },
  { verdict: 'transfer', when: (f) => f.running && f.intake === 0 },
  { verdict: 'new', when: (f) => !f.running && f.intake > 0 },
  { verdict: 'hold', when: (f) => !f.running },
  { verdict: 'consolidate', when: (f) => f.takesIn && f.intake > f.last },
  {
    verdict: 'expand',
    when: (f, limits) => f.intake - f.last >= f.least && matters(f, limits),
  },
  {
    verdict: 'shrink',
    when: (f, limits) => f.last - f.intake >= f.least && matters(f, limits),
  },
  { verdict: 'hold', when: () => true },
];

export function decidePlanVerdict(facts: PlanVerdictFacts, limits: PlanLimits): PlanVerdict {
  // The last rule always holds.
  return (PLAN_VERDICT_RULES.find((rule) => rule.when(facts, limits)) as PlanVerdictRule).verdict;
}
