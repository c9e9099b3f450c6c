import type { Store } from '../openStore.ts';
import { shownBatches } from '../shownBatches.ts';

/** Whether a first plan can be made for show: demonstration data is what the instance shows, and no plan was ever made. */
export async function lacksFirstPlan(store: Store): Promise<boolean> {
  const { shown, dataKind } = await shownBatches(store);
  if (dataKind !== 'demonstration') return false;
  if (!shown.some((batch) => batch.kind === 'enrolment' && batch.dataKind === 'demonstration')) return false;
  return (await store.sql.all('select number from plan limit 1')).length === 0;
}
