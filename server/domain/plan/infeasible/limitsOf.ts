import type { PlanInput, PlanLimits } from '../planInput.ts';
import type { LimitName } from '../planResult.ts';

/** A limit as somebody may change it. */
export interface NamedLimit {
  limit: LimitName;
  of: string | null;
  /** in its own unit; null where it is no number */
  value: number | null;
  /** directions in which it loosens: least step, and the farthest it makes sense to go; empty where it is no number */
  loosen: { step: number; farthest: number }[];
  apply: ((input: PlanInput, value: number) => PlanInput) | null;
}

/**
 * All limits of an input, those set by hand first: in a conflict the last ones left out stay as the reason, and a person's
 * own choice and the city's totals say more than the rules of classes.
 */
export function limitsOf(input: PlanInput): NamedLimit[] {
  const { limits, programmes, schools } = input;
  const number = (
    limit: LimitName,
    key: keyof PlanLimits,
    loosen: NamedLimit['loosen'][number],
    of: string | null = null,
  ): NamedLimit[] => {
    const value = limits[key];
    if (typeof value !== 'number') return [];
    const apply = (from: PlanInput, to: number) => ({ ...from, limits: { ...from.limits, [key]: to } });
    return [{ limit, of, value, loosen: [loosen], apply }];
  };
  const unit = (limit: LimitName, of: string | null = null): NamedLimit => ({
    limit,
    of,
    value: null,
    loosen: [],
    apply: null,
  });
  const entrants = programmes.reduce((so, { last }) => so + (last ?? 0), 0);
  const most = Math.max(1000, 10 * entrants, 10 * (limits.intakeLow ?? 0));
  return [
    unit('places'),
    unit('teachers'),
    unit('workshop'),
    unit('class'),
    ...schools.flatMap(({ code }) => [
      ...number('openings', 'openingsPerSchool', { step: 1, farthest: programmes.length }, code),
      ...number('closures', 'closuresPerSchool', { step: 1, farthest: programmes.length }, code),
    ]),
    ...number('change', 'maxChange', { step: 0.01, farthest: 5 }),
    ...places(input, most),
    ...number('intake_low', 'intakeLow', { step: 1, farthest: 0 }),
    ...number('intake_high', 'intakeHigh', { step: 1, farthest: most }),
    ...number('budget', 'budget', {
      step: 1,
      farthest: most * (limits.costPerStudent + limits.awardPerStudent + 1),
    }),
    ...programmes.filter(({ fixed }) => fixed !== null).map(({ id }) => unit('by_hand', id)),
  ];
}

/** Places in all, fewer or more; on the way, any number between the decided one and the one it is moved to will do. */
function places({ limits: { sum } }: PlanInput, most: number): NamedLimit[] {
  if (sum === null) return [];
  const apply = (from: PlanInput, to: number): PlanInput => {
    const { intakeLow, intakeHigh } = from.limits;
    const [low, high] = [Math.min(sum, to), Math.max(sum, to)];
    return {
      ...from,
      limits: {
        ...from.limits,
        sum: null,
        intakeLow: Math.max(low, intakeLow ?? low),
        intakeHigh: Math.min(high, intakeHigh ?? high),
      },
    };
  };
  const loosen = [
    { step: 1, farthest: 0 },
    { step: 1, farthest: most },
  ];
  return [{ limit: 'sum', of: null, value: sum, loosen, apply }];
}
