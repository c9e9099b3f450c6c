import type { PlanInput, PlanLimits } from '../../server/domain/plan/planInput.ts';
import { fieldOf, occupationOf, PLAIN, planOf, programmeOf } from './planOf.ts';

/**
 * Method §6: specialties a and b, occupations 1 (a), 2 (a and b), 3 (b). Classes so wide that only the formula, the places in
 * all and the yearly change count.
 */
export function twoSpecialties(limits: Partial<PlanLimits> = {}): PlanInput {
  const wanted = [
    [45, 20, 45],
    [20, 10, 30],
    [50, 60, 10],
  ];
  const vacancies = [400, 150, 450];
  const input = planOf(
    wanted.map((of, o) => occupationOf(String(o + 1), of, { vacancies: vacancies[o] as number })),
    ['a 1', 'a 2', 'b 2', 'b 3'],
    [programmeOf('S/a', 100, { yield: 0.5 }), programmeOf('S/b', 100, { yield: 0.4 })],
    { ...PLAIN, changeCost: 0.02, classMin: 1, classMax: 500, sum: 200, ...limits },
  );
  const fields = [
    fieldOf('a', { placed: { matched: 111, seeking: 150 } }),
    fieldOf('b', { placed: { matched: 102, seeking: 120 } }),
  ];
  return { ...input, fields };
}
