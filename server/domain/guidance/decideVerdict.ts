import type { PartOfCity } from '../city/marketCoverage.ts';
import type { EditionSettings } from '../edition/editionSettings.ts';
import type { GuidanceReasonCode } from './guidanceReasonCodes.ts';
import type { Verdict } from './types.ts';

/** What a verdict rests on. */
export interface VerdictFacts {
  demandKnown: boolean;
  supplyKnown: boolean;
  intakeKnown: boolean;
  /** counties that demand is known of; null or left out: of all */
  part?: PartOfCity | null;
  /** that teach it, and those of them that handed in the latest intake; left out: all did */
  schools?: { all: number; reporting: number };
  /** taught in the city today */
  offered: boolean;
  /** graduates over the pooled cohorts */
  graduates: number;
  /** P(demand > supply) at balance, in the graduation year; null: not known */
  shortage: number | null;
  /** P(index < the suspend threshold); null: there is no index */
  poor: number | null;
  /** entrants a year that demand at balance asks for, without any limit */
  wanted: number;
  /** change of the intake that the limits allow, persons */
  change: number;
  /** least change worth organising, persons */
  least: number;
}

export interface VerdictRule {
  verdict: Verdict;
  /** the reason that decided */
  because: GuidanceReasonCode;
  when: (facts: VerdictFacts, plan: EditionSettings['plan']) => boolean;
}

const short = (facts: VerdictFacts, from: number) => facts.shortage !== null && facts.shortage >= from;
const surplus = (facts: VerdictFacts, to: number) => facts.shortage !== null && facts.shortage <= to;
const poor = (facts: VerdictFacts, from: number) => facts.poor !== null && facts.poor >= from;

/** The rules of guidance, in order: the first that holds decides. Every threshold is an edition setting. */
export const VERDICT_RULES: readonly VerdictRule[] = [
  { verdict: 'not_assessable', because: 'unknown_demand', when: (f) => !f.demandKnown },
  { verdict: 'not_assessable', because: 'unknown_intake', when: (f) => !f.intakeKnown },
  { verdict: 'not_assessable', because: 'unknown_supply', when: (f) => !f.supplyKnown },

  {
    verdict: 'new',
    because: 'relative_short',
    when: (f, plan) => !f.offered && f.wanted >= plan.classMin && short(f, plan.newAt),
  },
  { verdict: 'hold', because: 'below_one_class', when: (f, plan) => !f.offered && f.wanted < plan.classMin },
  { verdict: 'hold', because: 'not_offered', when: (f) => !f.offered },

  { verdict: 'not_assessable', because: 'few_graduates', when: (f, plan) => f.graduates < plan.minGraduates },

  {
    verdict: 'suspend',
    because: 'quality_poor',
    when: (f, plan) => poor(f, plan.suspendAt) && surplus(f, plan.shrinkAt),
  },
  {
    verdict: 'shrink',
    because: 'relative_surplus',
    when: (f, plan) => surplus(f, plan.shrinkAt) && f.change <= -f.least,
  },
  // Sending more people where the placement is known to be poor would not mend the shortage.
  {
    verdict: 'hold',
    because: 'quality_poor',
    when: (f, plan) => short(f, plan.expandAt) && poor(f, plan.suspendAt),
  },
  {
    verdict: 'expand',
    because: 'relative_short',
    when: (f, plan) => short(f, plan.expandAt) && f.change >= f.least,
  },

  {
    verdict: 'hold',
    because: 'change_too_small',
    when: (f, plan) => short(f, plan.expandAt) || surplus(f, plan.shrinkAt),
  },
  { verdict: 'hold', because: 'relative_unclear', when: () => true },
];

/** The first rule that holds. */
export function decideVerdict(facts: VerdictFacts, plan: EditionSettings['plan']): VerdictRule {
  // The last rule always holds.
  return VERDICT_RULES.find((rule) => rule.when(facts, plan)) as VerdictRule;
}
