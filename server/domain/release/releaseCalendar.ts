import type { ReleaseSettings } from '../edition/editionSettings.ts';
import { shiftQuarter } from '../facts/period.ts';
import { type ReleaseKind, releaseKindOf } from './releaseKinds.ts';

/** The city's clock runs so many minutes before UTC, all year. */
const CITY_OFFSET = 8 * 60;

/** When a release comes out, or is announced for. */
export interface DueRelease {
  /** `2026Q3`, or a year of graduation `2026` */
  release: string;
  kind: ReleaseKind;
  /** ISO 8601, UTC */
  dueAt: string;
}

/** A minute of the city's clock as ISO 8601, UTC. @example cityMinute('2026-10-20', '09:00') // '2026-10-20T01:00:00.000Z' */
export function cityMinute(day: string, time: string): string {
  return new Date(Date.parse(`${day}T${time}:00Z`) - CITY_OFFSET * 60_000).toISOString();
}

/**
 * The minute at which a release comes out by the calendar: of a quarter in the month after its end, of a year of graduation in
 * that year.
 *
 * @throws RangeError when no release is called so
 */
export function dueByCalendar(
  { quarterlyDay, quarterlyTime, yearlyDate, yearlyTime }: ReleaseSettings,
  release: string,
): string {
  const kind = releaseKindOf(release);
  if (kind === null) throw new RangeError(`invalid release ${release}; not YYYYQn or YYYY`);
  if (kind === 'yearly') return cityMinute(`${release}-${yearlyDate}`, yearlyTime);
  const next = shiftQuarter(release, 1);
  const month = String((Number(next[5]) - 1) * 3 + 1).padStart(2, '0');
  return cityMinute(`${next.slice(0, 4)}-${month}-${String(quarterlyDay).padStart(2, '0')}`, quarterlyTime);
}

/** The releases whose minute by the calendar lies in a year of the city's clock, earliest first. */
export function releasesOfYear(settings: ReleaseSettings, year: number): DueRelease[] {
  const names = [`${year - 1}Q4`, `${year}Q1`, `${year}Q2`, `${year}Q3`, String(year)];
  return names
    .map((release) => ({
      release,
      kind: releaseKindOf(release) as ReleaseKind,
      dueAt: dueByCalendar(settings, release),
    }))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/**
 * The next release that is due after a moment.
 *
 * @param now ISO 8601, UTC
 * @param announced minutes that were announced instead of the calendar's, by release
 * @param kind null: of any kind
 */
export function nextDue(
  settings: ReleaseSettings,
  now: string,
  {
    announced = new Map(),
    kind = null,
  }: { announced?: ReadonlyMap<string, string>; kind?: ReleaseKind | null } = {},
): DueRelease {
  const year = Number(new Date(Date.parse(now) + CITY_OFFSET * 60_000).toISOString().slice(0, 4));
  const [next] = [year - 1, year, year + 1]
    .flatMap((one) => releasesOfYear(settings, one))
    .map((due) => ({ ...due, dueAt: announced.get(due.release) ?? due.dueAt }))
    .filter((due) => due.dueAt > now && (kind === null || due.kind === kind))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  // every year of the calendar has five
  return next as DueRelease;
}
