import type { PlanInput, PlanProgramme, ProgrammeStanding } from '../planInput.ts';
import type { LimitName } from '../planResult.ts';
import type { Interval } from './joinIntervals.ts';
import type { Keeps } from './keepsAllBut.ts';
import { leastAfter } from './leastAfter.ts';
import { type Room, roomFor } from './roomFor.ts';
import { runningIntakes } from './runningIntakes.ts';
import { standingOf } from './standingOf.ts';

/** Why a programme keeps its last intake and is not planned. */
export type Unplanned = 'unknown_intake' | 'no_crosswalk' | 'unknown_demand';

/** Why a programme may stop, or has to. */
export type Closing = 'red_card' | 'thin' | 'candidate' | 'by_hand' | 'suspended' | 'unlikely';

/** What a plan may do with one programme. */
export interface ProgrammeChoice {
  programme: PlanProgramme;
  standing: ProgrammeStanding;
  unplanned: Unplanned | null;
  /** entrants of last year; 0 for one that does not run */
  last: number;
  /** null: it runs */
  closing: Closing | null;
  mustClose: boolean;
  /** stretches of entrants that every limit of its own allows while it runs, whole persons, ascending */
  intervals: Interval[];
  /** most entrants that each of its own limits allows, whole classes aside */
  caps: { limit: LimitName; at: number }[];
  /** most entrants within the largest change; beyond, places have to come from a closed class elsewhere */
  changeHigh: number;
  /** last intake is under a class: the least size of a class is then a cost, not a limit */
  thin: boolean;
  /** what sets the lower and the upper end */
  lowLimit: LimitName;
  highLimit: LimitName;
  room: Room[];
  /** as many entrants as last year would already overfill it: growth is barred */
  full: Room['limit'] | null;
}

export interface ChoiceFacts {
  unplanned: Unplanned | null;
  /** P(demand > supply if every intake stays); null: not known */
  shortage: number | null;
  /** another school runs the same specialty */
  movable: boolean;
  /** places of closed classes elsewhere that may be taken in beyond the largest change, persons */
  takesIn: number;
}

/**
 * The choice a plan has for one programme, from its own limits alone.
 *
 * A running one may change by the largest share of one year; capacity limits growth only, for an intake that a school
 * already takes evidently fits. One whose whole range holds no whole classes stays as it is. A candidate starts with one
 * class, and opens only where a shortage is likely enough. Only red cards, candidates and thin classes whose specialty
 * another school runs may close.
 *
 * @see method §6, "Constraints"
 */
export function programmeChoice(
  programme: PlanProgramme,
  { limits }: PlanInput,
  facts: ChoiceFacts,
  keeps: Keeps,
): ProgrammeChoice {
  const standing = standingOf(programme);
  const byHand = keeps('by_hand', programme.id) ? programme.fixed : null;
  const runs = standing === 'running';
  const last = runs ? (programme.last ?? 0) : 0;
  const thin = runs && last > 0 && last < limits.classMin;
  const room = roomFor(programme, limits).filter(({ limit }) => keeps(limit));
  const closing = whyClosing();
  const mustClose = closing === 'by_hand' || closing === 'suspended' || closing === 'unlikely';
  const { changeLow, changeHigh } = changes();
  const caps: { limit: LimitName; at: number }[] = [
    { limit: runs ? 'change' : 'first_class', at: changeHigh + facts.takesIn },
    ...room.map(({ limit, entrants }) => ({ limit, at: Math.max(entrants, last) })),
  ];
  const cap = caps.reduce((a, b) => (b.at < a.at ? b : a));
  const intervals = mustClose ? [] : stretches();
  return {
    programme,
    standing,
    unplanned: byHand === 'closed' ? null : facts.unplanned,
    last,
    closing,
    mustClose,
    intervals,
    caps,
    changeHigh,
    thin,
    lowLimit: runs && intervals[0]?.low === changeLow ? 'change' : 'class',
    highLimit: (intervals.at(-1)?.high ?? 0) < cap.at ? 'class' : cap.limit,
    room,
    full: room.find(({ entrants }) => runs && entrants < last)?.limit ?? null,
  };

  function whyClosing(): Closing | null {
    if (byHand === 'closed') return 'by_hand';
    if (byHand === 'open') return null;
    if (standing === 'suspended') return 'suspended';
    if (standing === 'candidate') return (facts.shortage ?? 0) >= limits.newAt ? 'candidate' : 'unlikely';
    if (programme.card.colour === 'red') return 'red_card';
    return thin && facts.movable ? 'thin' : null;
  }

  function changes() {
    // where the limit is left out, to see whether it conflicts: as many as there may ever be
    const unlimited = { changeLow: 0, changeHigh: 1e5 };
    if (!runs) return keeps('first_class') ? { changeLow: 1, changeHigh: limits.classMax } : unlimited;
    if (!keeps('change')) return unlimited;
    // 1.1 × 110 misses the whole number by its last digit
    const low = leastAfter(last, limits);
    return { changeLow: Math.max(0, low), changeHigh: Math.floor((1 + limits.maxChange) * last + 1e-9) };
  }

  function stretches(): Interval[] {
    if (!keeps('class')) return changeLow <= cap.at ? [{ low: changeLow, high: cap.at }] : [];
    return runningIntakes({ low: changeLow, high: cap.at }, { runs, last, thin }, limits);
  }
}
