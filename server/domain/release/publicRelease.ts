import type { TableName } from '../publication/types.ts';
import { holdsTable, type ReleaseKind } from './releaseKinds.ts';
import type { ReleaseState } from './releaseStates.ts';

/** A version of a release, as far as it decides what the public reads. */
export interface KnownVersion {
  /** `release/2026Q3/v2` */
  id: string;
  /** `2026Q3` or `2026`, which names the release */
  release: string;
  kind: ReleaseKind;
  version: number;
  state: ReleaseState;
  /** ISO 8601, UTC: the minute it went out; null: it has not */
  publishedAt: string | null;
}

/** The newest version of each release that may be read, oldest release first (by the minute its first version went out). */
export function newestVersions<Version extends KnownVersion>(versions: readonly Version[]): Version[] {
  const releases = Map.groupBy(
    versions.filter(({ publishedAt }) => publishedAt !== null),
    ({ release }) => release,
  );
  const first = (of: readonly Version[]) =>
    of.map(({ publishedAt }) => publishedAt as string).sort()[0] as string;
  return [...releases.values()]
    .toSorted((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0))
    .flatMap((of) => {
      const shown = of.filter(({ state }) => state === 'published');
      return shown.toSorted((a, b) => a.version - b.version).slice(-1);
    });
}

/**
 * The version that public pages read a table from: of the releases that hold it the one that came out last, in its newest
 * version. A correction of an older quarter does not take the place of a newer quarter.
 *
 * @returns null: no release with it is out
 */
export function publicVersionOf<Version extends KnownVersion>(
  versions: readonly Version[],
  table: TableName,
): Version | null {
  return newestVersions(versions).findLast(({ kind }) => holdsTable(kind, table)) ?? null;
}

/** The version that public pages are called after: of the latest quarter, or of the latest year where no quarter is out. */
export function publicHead<Version extends KnownVersion>(versions: readonly Version[]): Version | null {
  const newest = newestVersions(versions);
  return newest.findLast(({ kind }) => kind === 'quarterly') ?? newest.at(-1) ?? null;
}
