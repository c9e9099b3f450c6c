import type { CityContext } from './cityContext.ts';
import { quarterPeriodsOf } from './periods.ts';

/**
 * Year in which this autumn's entrants came: the latest known intake, else the year of the latest quarter.
 *
 * @param until last quarter that counts as known; absent: the latest
 */
export function latestAutumn(context: CityContext, until?: string): number {
  const latest = until === undefined ? Number.POSITIVE_INFINITY : Number(until.slice(0, 4));
  const years = context.input.programmes.flatMap(({ school, specialty }) => {
    const intake = context.programmeIntake(school, specialty);
    return intake ? [Number(intake.year)] : [];
  });
  const quarter = quarterPeriodsOf(context.input.market).at(-1);
  return Math.min(latest, years.length > 0 ? Math.max(...years) : Number(quarter?.slice(0, 4) ?? 0));
}

/** Years of study of a specialty: as its open programmes say, else as the catalogue does. */
export function studyYears({ input }: CityContext, specialty: string): number {
  const programme = input.programmes.find((one) => one.specialty === specialty && one.status === 'open');
  return programme?.length ?? input.index.specialties.get(specialty)?.length ?? 0;
}
