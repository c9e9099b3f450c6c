import { checkCounts } from './checkCounts.ts';
import { criticalValue } from './criticalValue.ts';
import { logRatioDeviation } from './logRatioDeviation.ts';
import type { Interval } from './ratioInterval.ts';

/**
 * Interval of a supply-demand ratio whose vacancies come in clumps: (V + ½) / (J + ½) · exp(± z · se).
 * Without φ a "95 %" interval covers only 54–78 %.
 *
 * @param vacancies V, persons
 * @param seekers J, persons
 * @param phi clumping by employer, from {@link clumping}
 * @throws RangeError on a negative count or a level outside (0, 1)
 * @see method §1
 */
export function ratioIntervalClumped(
  vacancies: number,
  seekers: number,
  phi: number,
  level = 0.95,
): Interval {
  checkCounts({ vacancies, seekers });
  const centre = (vacancies + 0.5) / (seekers + 0.5);
  const factor = Math.exp(criticalValue(level) * logRatioDeviation(vacancies, seekers, phi));
  return {
    low: vacancies === 0 ? 0 : centre / factor,
    high: seekers === 0 ? Number.POSITIVE_INFINITY : centre * factor,
  };
}
