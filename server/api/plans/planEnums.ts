import { registerEnumType } from '@nestjs/graphql';
import type { DecidedHow } from '../../domain/plan/lifecycle/decidedIntake.ts';
import { STANCES } from '../../domain/plan/lifecycle/opinions.ts';
import { OVERRIDE_ACTIONS, type OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import { PLAN_STATES } from '../../domain/plan/lifecycle/planStates.ts';
import type { CardColour, ProgrammeStanding, RuleCitation } from '../../domain/plan/planInput.ts';
import type { BindingLimit, PlanVerdict } from '../../domain/plan/planResult.ts';
import { ASSUMPTIONS } from '../../domain/plan/whatif/assumptionEnds.ts';
import { enumOf } from '../figures/enumOf.ts';
import { BLOCKER_KINDS } from './blockerKinds.ts';

export const PLAN_VERDICTS = [
  'new',
  'expand',
  'hold',
  'shrink',
  'adjust',
  'suspend',
  'transfer',
  'consolidate',
  'not_assessable',
] as const satisfies readonly PlanVerdict[];

export const PlanStateEnum = enumOf(PLAN_STATES);
export const PlanVerdictEnum = enumOf<PlanVerdict>(PLAN_VERDICTS);
export const StanceEnum = enumOf(STANCES);
export const OverrideActionEnum = enumOf(OVERRIDE_ACTIONS);
export const OverrideEventEnum = enumOf<OverrideEvent['action']>([...OVERRIDE_ACTIONS, 'undo', 'keep']);
export const DecidedHowEnum = enumOf<DecidedHow>(['recommended', 'adopted', 'changed', 'open']);
export const BlockerKindEnum = enumOf(BLOCKER_KINDS);
export const StandingEnum = enumOf<ProgrammeStanding>(['running', 'candidate', 'suspended']);
export const CardColourEnum = enumOf<CardColour>(['red', 'yellow', 'green', 'grey', 'none']);
export const RuleStateEnum = enumOf<RuleCitation['state']>(['met', 'unmet', 'unknown']);
export const RuleScopeEnum = enumOf<RuleCitation['scope']>(['here', 'elsewhere']);
export const LimitEndEnum = enumOf<BindingLimit['end']>(['most', 'least']);
export const AssumptionEnum = enumOf(ASSUMPTIONS);

registerEnumType(PlanStateEnum, {
  name: 'PlanState',
  description: 'Where a plan stands: it only ever goes on, never back.',
  valuesMap: {
    draft: { description: 'The bureau works at it.' },
    consulted: { description: 'Laid before the schools, whose opinions are gathered.' },
    decided: { description: 'Signed; its numbers stand.' },
    evaluated: { description: 'Its entrants have graduated, and what became of them stands beside.' },
  },
});
registerEnumType(PlanVerdictEnum, { name: 'PlanVerdict', description: 'A verdict about places.' });
registerEnumType(StanceEnum, { name: 'Stance', description: 'How a school takes a plan.' });
registerEnumType(OverrideActionEnum, {
  name: 'OverrideAction',
  description: 'What the bureau decides about one programme.',
});
registerEnumType(OverrideEventEnum, { name: 'OverrideEventAction' });
registerEnumType(DecidedHowEnum, {
  name: 'DecidedHow',
  description: 'How a number came about; open: sent back, or nothing to adopt.',
});
registerEnumType(BlockerKindEnum, {
  name: 'PlanBlockerKind',
  description: 'A limit broken and not let, two numbers on one programme, a programme sent back.',
});
registerEnumType(StandingEnum, { name: 'ProgrammeStanding' });
registerEnumType(CardColourEnum, {
  name: 'CardColour',
  description: 'Red is a proposal, grey means too little data.',
});
registerEnumType(RuleStateEnum, {
  name: 'RuleState',
  description: 'Whether the condition of a rule holds; unknown: some fact of it was not collected.',
});
registerEnumType(RuleScopeEnum, {
  name: 'RuleScope',
  description:
    'Whether a rule was issued for the city or an area it lies in; one of elsewhere does not bind.',
});
registerEnumType(AssumptionEnum, {
  name: 'Assumption',
  description:
    'What a verdict rests on: demand and its calibration, the rates from entrants to local supply, weights.',
});
registerEnumType(LimitEndEnum, {
  name: 'LimitEnd',
  description: 'Whether a limit holds from above or below.',
});
