import type { IntakePoolRow } from '../../server/domain/facts/rows.ts';
import { lastEntryYear } from './makeEnrolment.ts';
import { createRandom } from './random.ts';
import type { DemoSettings } from './settings.ts';

/**
 * The counties' junior-secondary leavers year by year: counted up to the latest summer, expected for all years. What
 * is expected differs from what comes, as families move between the roll and the leaving.
 */
export function makeIntakePool(settings: DemoSettings): IntakePoolRow[] {
  const { firstYear, ahead, noise, expectedBias, expectedSpread } = settings.intakePool;
  const now = lastEntryYear(settings);
  return settings.counties.flatMap(({ region, leavers, leaverGrowth }) => {
    const random = createRandom(settings.seed, `intake-pool/${region}`);
    return Array.from({ length: now + ahead - firstYear + 1 }, (_, i) => {
      const year = firstYear + i;
      const come = leavers * leaverGrowth ** (year - now) * Math.exp(noise * random.normal());
      const expected = come * expectedBias * Math.exp(expectedSpread * random.normal());
      return {
        region,
        year: String(year),
        leavers: year <= now ? Math.round(come) : null,
        expected: Math.round(expected),
      };
    });
  });
}
