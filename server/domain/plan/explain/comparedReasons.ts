import { HIRES_CONTRADICT } from '../../forecast/drawCalibration.ts';
import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import { isRefused } from '../balance/toldOf.ts';
import { causeOfNumber, pointBetween, wayOf } from './causeOfNumber.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/**
 * Which way a specialty goes compared with others, and why its places go against that way or stay. A direction is said only
 * where the printed interval excludes 0, and the specialty's public page tells it too: of others the figures stand beside why it
 * does not.
 */
export function comparedReasons(facts: ReasonFacts): PlanReason[] {
  const { field, atBalance } = facts;
  const { value, low, high } = atBalance?.gapLast ?? { value: null, low: null, high: null };
  if (!field || !atBalance || value === null || low === null || high === null) return [];
  const { shortLast, supposed, told } = atBalance;
  const held = supposed ? 'class' : 'intake';
  const common = { gap: value, low, high, year: field.graduationYear, held };
  if (isRefused(told)) return [reason(`relative_${told}`, { ...common, probability: shortLast })];
  switch (wayOf(facts)) {
    case 'short':
      return [reason('relative_short', { ...common, probability: shortLast }), ...against(facts, 'short')];
    case 'surplus':
      return [
        reason('relative_surplus', { ...common, probability: 1 - shortLast }),
        ...against(facts, 'surplus'),
      ];
    default:
      return [reason('relative_unclear', { ...common, probability: shortLast })];
  }
}

/** Why places go the other way. */
function against(facts: ReasonFacts, way: 'short' | 'surplus'): PlanReason[] {
  const { columns, intake, arrive, around } = facts;
  const { standing, last, unplanned } = columns.choice;
  const change = intake - last;
  if (standing !== 'running' || unplanned || intake === 0) return [];
  if (way === 'short' ? change >= 0 : change <= 0) return [];
  if (way === 'surplus' && arrive > 0) {
    const { specialtyLast, specialtyPlan } = around;
    return [reason('surplus_but_moved', { change, arrive, specialtyLast, specialtyPlan })];
  }
  const target = pointBetween(facts);
  const asksForIt = way === 'short' ? target < last : target > last;
  if (asksForIt)
    return [reason(`${way}_but_target`, { change: Math.abs(change), half: facts.half, target, last })];
  return causeOfNumber(facts).length > 0 ? [reason(`${way}_but_shared`, { change: Math.abs(change) })] : [];
}

/**
 * How many there will be a lack of in all: wider, for nobody knows what a registered vacancy means; it moves no place. Where the
 * specialty's public page tells no number, the figure stands beside why.
 */
export function levelReasons({ field, balance, atBalance }: ReasonFacts): PlanReason[] {
  if (field?.demand.note === HIRES_CONTRADICT) return [reason('level_contradicted', {})];
  const { value, low, high } = balance?.gapLast ?? { value: null, low: null, high: null };
  if (!field || value === null || low === null || high === null) return [];
  const figures = { gap: value, low, high, year: field.graduationYear };
  const told = atBalance?.told;
  return [reason(isRefused(told) ? `level_untold_${told}` : 'level_gap', figures)];
}
