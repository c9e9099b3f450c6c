import { waitingHashes } from '../../store/access/passwords.ts';
import { readHealth } from '../../store/health/readHealth.ts';
import type { Store } from '../../store/openStore.ts';
import type { Planner } from '../../store/plans/planner.ts';
import type { ImportLine } from '../../store/staging/createImportLine.ts';
import type { HealthDesk } from '../health/healthDesk.ts';

/** What the store and this process know of how the instance is, as the API's port. */
export function healthPorts(
  store: Store,
  { planner, line, isPresent }: { planner: Planner; line: ImportLine; isPresent: () => boolean },
): HealthDesk {
  return {
    state: async () => ({
      ...(await readHealth(store, isPresent)),
      queues: { passwords: waitingHashes(), files: line.length(), solver: planner.waiting?.() ?? null },
    }),
  };
}
