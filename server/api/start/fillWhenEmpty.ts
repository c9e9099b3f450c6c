import { listBatches } from '../../store/batches.ts';
import { fillDemonstration, fillPublished } from '../../store/demonstration.ts';
import type { Store } from '../../store/openStore.ts';
import { publish } from '../../store/publications.ts';

/**
 * Fills a database that has seen no import yet: with the published figures, and with demonstration data unless that
 * is switched off.
 */
export async function fillWhenEmpty(store: Store, say: (line: string) => void): Promise<void> {
  if ((await listBatches(store, 1)).length > 0) return;
  say('数据库为空，载入已公布数据 … The database is empty: loading published figures …');
  await fillPublished(store);
  if (!store.config.demonstration) return;
  say('生成并载入演示数据 … Making and loading demonstration data …');
  await fillDemonstration(store);
  await publish(store);
}
