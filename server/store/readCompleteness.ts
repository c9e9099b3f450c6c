import { completeness } from '../domain/import/completeness/completeness.ts';
import { expectedSenders } from '../domain/import/completeness/expectedSenders.ts';
import type { CompletenessTable, ExpectedKind } from '../domain/import/completeness/types.ts';
import type { createDeliveries } from './deliveries.ts';
import { knownSchools } from './knownSchools.ts';
import type { Store } from './openStore.ts';
import { shownBatches } from './shownBatches.ts';

type Deliveries = ReturnType<typeof createDeliveries>;

/** Of whom a kind of file is expected, and what came, in the data that figures are made of. */
export async function readSenders(store: Store, deliveries: Deliveries, kind: ExpectedKind) {
  const { shown, dataKind } = await shownBatches(store);
  const own = shown.filter((batch) => batch.kind === kind && batch.dataKind === dataKind);
  const schools = (await knownSchools(store.sql)).filter((school) => school.dataKind === dataKind);
  return {
    kind,
    dataKind,
    senders: expectedSenders(kind, store.index, schools),
    deliveries: await deliveries(
      kind,
      own.map((batch) => batch.id),
    ),
  };
}

/**
 * Who handed in a kind of file and who is missing.
 *
 * @param today YYYY-MM-DD
 */
export async function readCompleteness(
  store: Store,
  deliveries: Deliveries,
  kind: ExpectedKind,
  today: string,
): Promise<CompletenessTable> {
  const grace = store.index.edition.settings.calendar.marketReturnDays;
  return completeness({ ...(await readSenders(store, deliveries, kind)), today, grace });
}
