import type { Solver } from '../../../server/domain/plan/solver.ts';
import { chase, hold, recommendation, type Way } from './simulateCity.ts';
import type { TrueCity } from './trueCity.ts';

/** What every other way is held against: it needs no calibration. */
export const CHASE = 'damped chase';
export const RECOMMENDED = 'recommended';
/** The recommendation of a city that believes so many times the true k; in the plain condition alone. */
export const BELIEVED = [0.5, 2] as const;
export const believing = (factor: number) => `${RECOMMENDED}, k × ${factor}`;

/** The ways of deciding that are told of a city. */
export function waysOf(city: TrueCity, solver: Solver): Way[] {
  const { name, openings } = city.condition;
  const recommended = (name: string, options = {}) => recommendation(city, solver, { name, ...options });
  return [
    chase(city),
    recommended(RECOMMENDED),
    ...(name === 'plain'
      ? [hold, ...BELIEVED.map((believed) => recommended(believing(believed), { believed }))]
      : []),
    ...(openings ? [recommended(`${RECOMMENDED}, nothing opened`, { plan: { openingsPerSchool: 0 } })] : []),
  ];
}
