import { chooseDataKind } from '../domain/city/chooseDataKind.ts';
import type { ShownKind } from '../domain/city/cityFacts.ts';
import type { ImportKind } from '../domain/import/types.ts';
import { type CommittedBatch, committedBatches } from './facts/committedBatches.ts';
import type { Store } from './openStore.ts';

/** Kinds that make an instance a real one; schools alone do not. */
const FIGURES: ReadonlySet<ImportKind> = new Set([
  'market',
  'outcomes',
  'outcome-returns',
  'enrolment',
  'postings',
  'demand',
]);

/** The committed batches that may be shown, and the kind of data that figures are made of. */
export async function shownBatches({
  sql,
  config,
}: Pick<Store, 'sql' | 'config'>): Promise<{ shown: CommittedBatch[]; dataKind: ShownKind }> {
  const shown = (await committedBatches(sql)).filter(
    (batch) => config.demonstration || batch.dataKind !== 'demonstration',
  );
  // without demonstration data a city is a real one from its first list on, and before it
  if (!config.demonstration) return { shown, dataKind: 'real' };
  return { shown, dataKind: chooseDataKind(shown.filter((b) => FIGURES.has(b.kind)).map((b) => b.dataKind)) };
}
