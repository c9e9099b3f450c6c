import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import { cellLimits } from '../lifecycle/cellLimits.ts';
import { leastMove } from '../recommend/leastMove.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/** The point between the simple rule and the optimum that is recommended, before whole places and limits; entrants. */
export function pointBetween({ plan: { rule, optimum }, half }: Pick<ReasonFacts, 'plan' | 'half'>): number {
  return rule + half * (optimum - rule);
}

/** The side that the interval of the gap at balance tells; null: it contains 0, or is not known. */
export function wayOf({ atBalance }: Pick<ReasonFacts, 'atBalance'>): 'short' | 'surplus' | null {
  const { low, high } = atBalance?.gapLast ?? { low: null, high: null };
  if (low !== null && low > 0) return 'short';
  return high !== null && high < 0 ? 'surplus' : null;
}

/**
 * Why the number lies where it does: beside the point between rule and optimum by a place or more, or at last year's in spite of
 * a clear shortage or surplus. The programme's own limits first, then what the specialty and the city hold together.
 *
 * @returns empty where rounding to whole places says all
 */
export function causeOfNumber(facts: ReasonFacts): PlanReason[] {
  const { columns, intake, signs } = facts;
  const { standing, last, unplanned } = columns.choice;
  if (standing !== 'running' || unplanned || last === 0 || intake === 0 || !signs) return [];
  const target = pointBetween(facts);
  const way = wayOf(facts);
  const isHeld = intake === last && way !== null;
  const isBeside = Math.abs(intake - target) >= 1;
  if (!isHeld && !isBeside) return [];
  const isHeldLower = isBeside ? target > intake : way === 'short';
  return [ofOwn(facts, target, isHeldLower) ?? ofShared(facts, target, isHeldLower)];
}

/** @param isHeldLower it would be more but for the cause, else fewer */
function ofOwn(
  { columns: { choice }, intake, limits, feasible, freed }: ReasonFacts,
  target: number,
  isHeldLower: boolean,
): PlanReason | null {
  const { last, room, full, lowLimit, changeHigh } = choice;
  const { classMin, classMax } = limits;
  const least = Math.ceil(leastMove(last) - 1e-9);
  const change = Math.abs(target - last);
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
  const gap = running.findIndex(({ high }, k) => target > high && target < (running[k + 1]?.low ?? high));
  if (gap >= 0 && (intake === running[gap]?.high || intake === running[gap + 1]?.low))
    return reason('at_class', { classMin, classMax });
  if (intake === last && change < leastMove(last)) return reason('at_small', { last, least, target });
  if (Math.abs(intake - last) === least && change < least) return reason('at_move', { least });
  return null;
}

function ofShared(
  { intake, arrive, around, limits, columns, half }: ReasonFacts,
  target: number,
  isHeldLower: boolean,
): PlanReason {
  const { kept } = around;
  const { last } = columns.choice;
  if (Math.abs(intake - target) < 1) return reason('at_half', { half, target, last });
  if (!isHeldLower && kept && kept.plan === kept.least) return reason('at_kept', { limit: kept.least });
  if (!isHeldLower && arrive > 0) return reason('at_arriving', { arrive });
  const away = Math.abs(intake - target);
  if (limits.sum === null) return reason('at_shared', { away });
  return reason(isHeldLower ? 'at_sum_fewer' : 'at_sum_more', { away, places: limits.sum });
}
