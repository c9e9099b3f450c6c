import { leastAfter } from '../model/leastAfter.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanLimits } from '../planInput.ts';
import type { LimitName } from '../planResult.ts';
import type { LimitBreach } from './limitBreach.ts';

/** An end of what one limit allows a programme while it runs. */
export interface CellLimit {
  limit: LimitName;
  end: LimitBreach['end'];
  /** entrants, whole persons */
  at: number;
}

/**
 * The ends of what its limits allow a programme while it runs, tightest first, those from above before those from below.
 *
 * @param freed places of closed classes of its specialty elsewhere that nobody else takes in, persons
 * @see method §6, "Constraints"
 */
export function cellLimits(
  { programme, standing, last, changeHigh, room, mustClose, closing }: ProgrammeChoice,
  limits: PlanLimits,
  freed: number,
): CellLimit[] {
  if (mustClose) return [{ limit: closing === 'unlikely' ? 'candidate' : 'by_hand', end: 'most', at: 0 }];
  const runs = standing === 'running';
  const most: CellLimit[] = room.map(({ limit, entrants }) => ({
    limit,
    end: 'most',
    at: Math.max(entrants, last),
  }));
  // of last year's entrants that nobody knows, nobody can say what a change is
  if (programme.last !== null)
    most.push({ limit: runs ? 'change' : 'first_class', end: 'most', at: changeHigh + freed });
  const least: CellLimit[] = [];
  const after = leastAfter(last, limits);
  if (runs && programme.last !== null && after > 0) least.push({ limit: 'change', end: 'least', at: after });
  if (!runs && programme.fixed === 'open') least.push({ limit: 'by_hand', end: 'least', at: 1 });
  return [...most.toSorted((a, b) => a.at - b.at), ...least];
}
