import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import { isRefused } from '../balance/toldOf.ts';
import { cellLimits } from '../lifecycle/cellLimits.ts';
import { leastChange, leastMove } from '../recommend/leastMove.ts';
import type { NumberFacts, ReasonFacts } from './reasonFacts.ts';

/** The point between the simple rule and the optimum that is recommended, before whole places and limits; entrants. */
export function pointBetween({ plan: { rule, optimum }, half }: Pick<NumberFacts, 'plan' | 'half'>): number {
  return rule + half * (optimum - rule);
}

/** The side that the interval of the gap at balance tells; null: it contains 0, is not known, or no side is told of it. */
export function wayOf({ atBalance }: Pick<ReasonFacts, 'atBalance'>): 'short' | 'surplus' | null {
  if (isRefused(atBalance?.told)) return null;
  const { low, high } = atBalance?.gapLast ?? { low: null, high: null };
  if (low !== null && low > 0) return 'short';
  return high !== null && high < 0 ? 'surplus' : null;
}

/** Farther than this from the point, entrants, a number is not the whole one nearest to it. */
const NEAREST = 0.5 + 1e-6;

/** Farther than this, entrants, another whole number lies between the point and what is recommended. */
const BESIDE = 1;

/**
 * Why the number lies where it does: not at the whole number nearest to the point between rule and optimum, or at last year's in
 * spite of a clear shortage or surplus. The programme's own cause first, then what the city holds together.
 *
 * @returns empty where rounding to the nearest whole place says all
 */
export function causeOfNumber(facts: ReasonFacts): PlanReason[] {
  const { intake, signs, half, others, limits, columns } = facts;
  const { last } = columns.choice;
  if (!isNumbered(facts) || !signs) return [];
  const target = pointBetween(facts);
  const way = wayOf(facts);
  const away = Math.abs(intake - target);
  const isNearest = away <= NEAREST;
  if (isNearest && !(intake === last && way !== null)) return [];
  const own = ownCause(facts, way);
  if (own) return [own];
  if (isNearest) return [reason('at_half', { half, target, last })];
  if (limits.sum !== null && away < BESIDE)
    return [reason('at_rounded', { nearest: Math.round(target), places: limits.sum, intake })];
  if (limits.sum === null || others.count === 0) return [reason('at_shared', { away })];
  const values = { away, places: limits.sum, count: others.count, beyond: others.away };
  return [reason(intake > target ? 'at_sum_more' : 'at_sum_fewer', values)];
}

/** Whether three numbers are told of it, of which the last lies where it does for a cause. */
function isNumbered({ columns, intake, plan }: NumberFacts): boolean {
  const { standing, last, unplanned } = columns.choice;
  return standing === 'running' && !unplanned && last > 0 && intake > 0 && plan.optimum > 0;
}

/**
 * A cause of a programme's own, or of its specialty: its limits, whole classes, a change too small, places it takes in.
 *
 * @param way the side on which the specialty clearly is, from which a number that is the point itself is asked about
 * @returns null: there is none, and it is a matter of the city
 */
export function ownCause(facts: NumberFacts, way: 'short' | 'surplus' | null = null): PlanReason | null {
  if (!isNumbered(facts)) return null;
  const { intake } = facts;
  const target = pointBetween(facts);
  const isBeside = Math.abs(intake - target) > NEAREST;
  if (!isBeside && way === null) return null;
  const isHeldLower = isBeside ? target > intake : way === 'short';
  const own = ofLimits(facts, isHeldLower) ?? ofClasses(facts, target);
  return own ?? (isBeside && !isHeldLower ? ofPlacesMoved(facts) : null);
}

/** @param isHeldLower it would be more but for the cause, else fewer */
function ofLimits(
  { columns: { choice }, intake, limits, feasible, freed }: NumberFacts,
  isHeldLower: boolean,
): PlanReason | null {
  const { room, full, lowLimit, changeHigh } = choice;
  const running = feasible.filter(({ high }) => high > 0);
  if (isHeldLower && intake === running.at(-1)?.high) {
    const barred = room.find(({ limit }) => limit === full);
    if (barred) return reason('at_capacity', { limit: intake, limitCode: barred.limit });
    const [tightest] = cellLimits(choice, limits, freed);
    const limitCode = tightest?.at === intake ? tightest.limit : 'class';
    const isTakenIn = limitCode === 'change' && intake > changeHigh;
    return reason('at_most', { limit: intake, limitCode: isTakenIn ? 'moves' : limitCode });
  }
  if (!isHeldLower && intake === running[0]?.low)
    return reason('at_least', { limit: intake, limitCode: lowLimit });
  return null;
}

function ofClasses(
  { columns: { choice }, intake, limits, feasible, loose }: NumberFacts,
  target: number,
): PlanReason | null {
  const { last } = choice;
  const { classMin, classMax } = limits;
  const running = feasible.filter(({ high }) => high > 0);
  const gap = running.findIndex(({ high }, k) => target > high && target < (running[k + 1]?.low ?? high));
  if (gap >= 0 && (intake === running[gap]?.high || intake === running[gap + 1]?.low))
    return reason('at_class', { classMin, classMax });
  if (loose) return null;
  const least = leastChange(last);
  const change = Math.abs(target - last);
  if (intake === last && change < leastMove(last)) return reason('at_small', { last, least, target });
  if (Math.abs(intake - last) === least && change < least) return reason('at_move', { least });
  return null;
}

function ofPlacesMoved({ around: { kept }, arrive, limits: { maxChange } }: NumberFacts): PlanReason | null {
  if (kept && kept.plan === kept.least)
    return reason('at_kept', { limit: kept.least, last: kept.last, share: maxChange });
  return arrive > 0 ? reason('at_arriving', { arrive }) : null;
}
