import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanLimits } from '../planInput.ts';
import { cellLimits } from './cellLimits.ts';
import { feasibleIntakes, isWithin } from './feasibleIntakes.ts';
import type { LimitBreach } from './limitBreach.ts';

/**
 * Limits of its own that so many entrants of a programme break; none of a number that is feasible.
 *
 * @param intake whole persons ≥ 0
 * @param freed see `feasibleIntakes`
 */
export function cellBreaches(
  choice: ProgrammeChoice,
  limits: PlanLimits,
  intake: number,
  freed: number,
): LimitBreach[] {
  if (isWithin(feasibleIntakes(choice, limits, freed), intake)) return [];
  const of = choice.programme.id;
  const broken = cellLimits(choice, limits, freed)
    .filter(({ end, at }) => (end === 'most' ? intake > at : intake < at))
    .map(({ limit, end, at }): LimitBreach => ({ limit, end, of, used: intake, available: at }));
  return choice.mustClose || intake === 0 ? broken : [...broken, ...brokenClass(choice, limits, intake)];
}

/** Between two numbers of whole classes: the nearer end of them. */
function brokenClass(
  { programme, thin }: ProgrammeChoice,
  { classMin, classMax }: PlanLimits,
  intake: number,
): LimitBreach[] {
  const classes = Math.ceil(intake / classMax);
  if (intake >= classes * classMin || (thin && intake < classMin)) return [];
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
