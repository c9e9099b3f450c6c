import type { DataKind } from '../domain/facts/dataKind.ts';
import type { ImportKind } from '../domain/import/types.ts';
import { loadCodes } from './facts/codeNumbers.ts';
import type { FactOf } from './facts/factTables.ts';
import { readFacts } from './facts/readFacts.ts';
import type { Store } from './openStore.ts';
import { shownBatches } from './shownBatches.ts';

/** Facts of one kind that may be shown, and what to say about them. */
export interface ShownFacts<Fact> {
  dataKind: DataKind;
  facts: Fact[];
  /** where they come from, each source once, oldest first */
  sources: string[];
}

/** The facts of a kind in the data that figures are made of: real ones, or the demonstration while there are none. */
export async function readShown<Kind extends ImportKind>(
  store: Store,
  kind: Kind,
): Promise<ShownFacts<FactOf<Kind>>> {
  const { shown, dataKind } = await shownBatches(store);
  const batches = shown.filter((batch) => batch.kind === kind && batch.dataKind === dataKind);
  const sourceOf = new Map(batches.map((batch) => [batch.id, batch.source]));
  const ids = batches.map((batch) => batch.id);
  const facts: FactOf<Kind>[] = [];
  const sources = new Set<string>();
  for await (const page of readFacts(store.sql, kind, ids, await loadCodes(store.sql)))
    for (const { fact, beside, batch } of page) {
      facts.push(fact);
      // a row may name a source of its own
      const source = beside.source ?? sourceOf.get(batch);
      if (source !== undefined) sources.add(source);
    }
  return { dataKind, facts, sources: [...sources] };
}
