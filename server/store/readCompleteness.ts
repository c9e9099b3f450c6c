import { completeness } from '../domain/import/completeness/completeness.ts';
import { expectedSenders } from '../domain/import/completeness/expectedSenders.ts';
import type { CompletenessTable, ExpectedKind } from '../domain/import/completeness/types.ts';
import type { createDeliveries } from './deliveries.ts';
import { knownSchools } from './knownSchools.ts';
import type { Store } from './openStore.ts';
import { shownBatches } from './shownBatches.ts';

/**
 * Who handed in a kind of file and who is missing, in the data that figures are made of.
 *
 * @param today YYYY-MM-DD
 */
export async function readCompleteness(
  store: Store,
  deliveries: ReturnType<typeof createDeliveries>,
  kind: ExpectedKind,
  today: string,
): Promise<CompletenessTable> {
  const { shown, dataKind } = await shownBatches(store);
  const own = shown.filter((batch) => batch.kind === kind && batch.dataKind === dataKind);
  const schools = (await knownSchools(store.sql)).filter((school) => school.dataKind === dataKind);
  return completeness({
    kind,
    dataKind,
    today,
    senders: expectedSenders(kind, store.index, schools),
    deliveries: await deliveries(
      kind,
      own.map((batch) => batch.id),
    ),
  });
}
