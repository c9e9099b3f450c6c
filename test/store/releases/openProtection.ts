import type { ProtectedRelease, ProtectionInput } from '../../../server/domain/disclosure/protectTables.ts';
import type { Store } from '../../../server/store/openStore.ts';
import { type PreparedVersion, prepareVersion } from '../../../server/store/releases/prepareVersion.ts';

/** A protection that hides nothing and finds nothing: for tests of what releases go through, not of what they hold. */
export async function openProtection({ tables, graduates }: ProtectionInput): Promise<ProtectedRelease> {
  const cohorts = Map.groupBy(graduates, ({ cohort }) => cohort);
  return {
    tables,
    audit: {
      cells: { told: 1, withheld: {} },
      suppression: { primary: 0, secondary: 0, narrowest: null },
      waiting: [],
      coverage: {
        pairs: 0,
        shareOfPairs: null,
        shareOfGraduates: null,
        pooled: 0,
        carried: 0,
        without: {},
      },
      utility: null,
      broken: [],
    },
    kept: [...cohorts].map(([cohort, rows]) => ({
      cohort,
      records: rows.map(({ studentKey, school, outcome }) => [studentKey, { school, outcome }]),
    })),
  };
}

/** How versions are prepared with it. */
export const openly =
  (store: Store) =>
  (release: string): Promise<PreparedVersion> =>
    prepareVersion(store, release, { protect: openProtection });
