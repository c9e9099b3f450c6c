import type { PlanInput, PlanLimits } from '../planInput.ts';
import type { LimitName } from '../planResult.ts';

/** A limit as somebody may change it. */
export interface NamedLimit {
  limit: LimitName;
  of: string | null;
  /** in its own unit; null where it is no number */
  value: number | null;
  /** direction in which it loosens, least step, and the farthest it makes sense to go */
  loosen: { step: number; farthest: number } | null;
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
    loosen: NamedLimit['loosen'],
    of: string | null = null,
  ): NamedLimit[] => {
    const value = limits[key];
    if (typeof value !== 'number') return [];
    const apply = (from: PlanInput, to: number) => ({ ...from, limits: { ...from.limits, [key]: to } });
    return [{ limit, of, value, loosen, apply }];
  };
  const unit = (limit: LimitName, of: string | null = null): NamedLimit => ({
    limit,
    of,
    value: null,
    loosen: null,
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
    ...number('intake_low', 'intakeLow', { step: 1, farthest: 0 }),
    ...number('intake_high', 'intakeHigh', { step: 1, farthest: most }),
    ...number('budget', 'budget', {
      step: 1,
      farthest: most * (limits.costPerStudent + limits.awardPerStudent + 1),
    }),
    ...programmes.filter(({ fixed }) => fixed !== null).map(({ id }) => unit('by_hand', id)),
  ];
}
