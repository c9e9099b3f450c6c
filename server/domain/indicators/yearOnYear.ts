import { checkCounts } from './checkCounts.ts';
import { criticalValue } from './criticalValue.ts';

/** Vacancies and seekers of one time, with the clumping of each; absent: not known, and taken as 1. */
export interface RatioCounts {
  vacancies: number;
  seekers: number;
  vacancyPhi?: number | undefined;
  seekerPhi?: number | undefined;
}

/** A quotient of two figures with its interval. */
export interface Change {
  value: number;
  low: number;
  high: number;
  level: number;
}

/**
 * Change of a supply-demand ratio from `then` to `now`, as a factor: 1.10 is ten per cent more vacancies a seeker.
 * ln change = ln[(V₁+½)(J₀+½) / ((J₁+½)(V₀+½))], se² = Σ φ / (count + ½).
 *
 * Both must cover the same regions and the same quarters: see {@link matchedQuarters}.
 *
 * @throws RangeError on a negative count or a level outside (0, 1)
 * @see method §1
 */
export function yearOnYear(now: RatioCounts, then: RatioCounts, level = 0.95): Change {
  const terms = [
    { count: now.vacancies, phi: now.vacancyPhi ?? 1, sign: 1 },
    { count: now.seekers, phi: now.seekerPhi ?? 1, sign: -1 },
    { count: then.vacancies, phi: then.vacancyPhi ?? 1, sign: -1 },
    { count: then.seekers, phi: then.seekerPhi ?? 1, sign: 1 },
  ];
  for (const { count } of terms) checkCounts({ count });
  const log = terms.reduce((sum, { count, sign }) => sum + sign * Math.log(count + 0.5), 0);
  const variance = terms.reduce((sum, { count, phi }) => sum + phi / (count + 0.5), 0);
  const reach = criticalValue(level) * Math.sqrt(variance);
  return { value: Math.exp(log), low: Math.exp(log - reach), high: Math.exp(log + reach), level };
}
