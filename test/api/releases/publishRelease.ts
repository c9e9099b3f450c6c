import { readConfig } from '../../../server/store/config.ts';
import { openStore, type Store } from '../../../server/store/openStore.ts';
import { graphqlOf } from '../boot.ts';
import { type StoredAs, storeReleased } from './storeReleased.ts';

/** A minute that is over. */
export const RELEASED_AT = '2026-10-20T01:00:00.000Z';

/** Releases what a store has published, as it is. @returns id of the version */
export async function release(store: Store, as: Partial<StoredAs> = {}): Promise<string> {
  const id = await storeReleased(store, { state: 'published', at: RELEASED_AT, ...as });
  if (id === null) throw new Error('what is published is of no period that names a release');
  return id;
}

/** The same over the database of a server, which learns of it within a second. @returns once it has */
export async function publishRelease(
  server: { url: string; database: string },
  as: Partial<StoredAs> = {},
): Promise<string> {
  const store = await openStore(readConfig({ DATABASE_URL: `sqlite:${server.database}` }));
  try {
    const id = await release(store, as);
    if ((as.state ?? 'published') === 'published') await learnt(server.url, id);
    return id;
  } finally {
    await store.close();
  }
}

/** Waits until strangers are shown a version. */
export async function learnt(url: string, id: string): Promise<void> {
  const ask = graphqlOf(() => url);
  for (;;) {
    const { data } = await ask<{ releaseOutlook: { latest: { id: string } | null } }>(
      '{ releaseOutlook { latest { id } } }',
    );
    if (data.releaseOutlook.latest?.id === id) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
