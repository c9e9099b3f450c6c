import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import { isWithin } from '../lifecycle/feasibleIntakes.ts';
import { isSmallMove, leastChange } from '../recommend/leastMove.ts';
import { MOST_RATIO } from '../recommend/simpleRule.ts';
import { causeOfNumber, pointBetween } from './causeOfNumber.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/** A part of the way under this moves nobody by a tenth of a place. */
const NO_PART = 0.0005;

/** The three numbers, why the third is not simply between the others, and the simple rule worked out. */
export function numberReasons(facts: ReasonFacts): PlanReason[] {
  const { columns, intake, plan, half, signs, rule } = facts;
  const { standing, last } = columns.choice;
  if (standing !== 'running') return openingNumber(facts);
  if (last === 0 || !signs) return [];
  if (plan.optimum === 0) return [reason('rule_follows', {})];
  return [
    reason('three_numbers', {
      rule: plan.rule,
      optimum: plan.optimum,
      half,
      target: pointBetween(facts),
      places: intake,
    }),
    ...causeOfNumber(facts),
    ...smallMove(facts),
    reason('rule_signs', {
      ratio: signs.ratio,
      placed: signs.placed,
      counted: Math.min(signs.ratio, MOST_RATIO),
      capped: signs.ratio > MOST_RATIO ? 'yes' : 'no',
      last,
      wanted: rule.wanted,
      within: rule.within,
      low: rule.low,
      high: rule.high,
      taken: Math.max(0, rule.high - columns.choice.changeHigh),
      fit: rule.part < NO_PART || rule.end === rule.within ? 'none' : rule.end === rule.high ? 'up' : 'down',
      part: rule.part,
      rule: plan.rule,
    }),
  ];
}

/** How many seek work here of those who enter what opens, and why there are so many of them: it follows the optimum. */
function openingNumber({ columns: { choice }, intake, plan, limits }: ReasonFacts): PlanReason[] {
  const range = choice.intervals;
  const [low, high] = [range[0]?.low, range.at(-1)?.high];
  if (intake === 0 || low === undefined || high === undefined) return [];
  const share = choice.programme.yield;
  const at = low === high ? 'only' : intake === low ? 'least' : intake === high ? 'most' : 'between';
  return [
    reason('opening_number', {
      places: intake,
      share,
      local: share * intake,
      optimum: plan.optimum,
      follows: intake === plan.optimum ? 'yes' : 'no',
      low,
      high,
      at,
      total: limits.sum ?? 'free',
    }),
  ];
}

/** Why it changes by fewer than is worth organising. */
function smallMove({ columns: { choice }, intake, feasible, around }: ReasonFacts): PlanReason[] {
  const { last } = choice;
  if (!isSmallMove(last, intake)) return [];
  const cause = !isWithin(feasible, last) ? 'last' : around.closes ? 'taking' : 'city';
  return [reason('moves_by_less', { least: leastChange(last), cause })];
}
