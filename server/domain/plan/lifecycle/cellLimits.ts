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

/** A school decides about one programme at most so many ways off what it may. */
const FARTHEST = 5000;

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
  const least = Math.max(0, leastAfter(last, limits));
  return [
    ...most.toSorted((a, b) => a.at - b.at),
    ...(runs && programme.last !== null && least > 0
      ? [{ limit: 'change', end: 'least', at: least } as const]
      : []),
  ];
}

/**
 * Limits of its own that so many entrants of a programme break.
 *
 * @param intake whole persons ≥ 0
 * @param freed see `cellLimits`
 */
export function cellBreaches(
  choice: ProgrammeChoice,
  limits: PlanLimits,
  intake: number,
  freed: number,
): LimitBreach[] {
  const of = choice.programme.id;
  const ends = cellLimits(choice, limits, freed);
  if (intake === 0) {
    const mayStop = choice.standing !== 'running' || choice.closing !== null;
    const held = mayStop ? [] : ends.filter(({ end }) => end === 'least');
    return held.map(({ limit, end, at }) => ({ limit, end, of, used: 0, available: at }));
  }
  const broken = ends
    .filter(({ end, at }) => (end === 'most' ? intake > at : intake < at))
    .map(({ limit, end, at }) => ({ limit, end, of, used: intake, available: at }));
  return choice.mustClose ? broken : [...broken, ...brokenClass(choice, limits, intake)];
}

/** Between two numbers of whole classes: the nearer end of them; none where it is as last year and nothing else is in reach. */
function brokenClass(
  { programme, intervals, thin, last, unplanned }: ProgrammeChoice,
  { classMin, classMax }: PlanLimits,
  intake: number,
): LimitBreach[] {
  const classes = Math.ceil(intake / classMax);
  const isWhole = intake >= classes * classMin || (thin && intake < classMin);
  const stays = intervals.some(({ low, high }) => intake >= low && intake <= high);
  if (isWhole || stays || (unplanned && intake === last)) return [];
  const [below, above] = [(classes - 1) * classMax, classes * classMin];
  const down = below > 0 && intake - below <= above - intake;
  return [
    {
      limit: 'class',
      end: down ? 'most' : 'least',
      of: programme.id,
      used: intake,
      available: down ? below : above,
    },
  ];
}

/** The number nearest to an intake that breaks none of a programme's own limits; the lower of two. */
export function nearestWithin(
  choice: ProgrammeChoice,
  limits: PlanLimits,
  intake: number,
  freed: number,
): number | null {
  for (let step = 0; step <= FARTHEST; step++) {
    for (const at of [intake - step, intake + step])
      if (at >= 0 && cellBreaches(choice, limits, at, freed).length === 0) return at;
  }
  return null;
}
