import type { Store } from '../openStore.ts';
import { stagedFiles } from './stagedFiles.ts';

/** Leaves nothing of a file that was not committed: neither its record nor itself. @returns false when it counts, or is not there */
export async function removeStaged(store: Pick<Store, 'sql' | 'config'>, batch: number): Promise<boolean> {
  const gone = await store.sql.all(
    `delete from batch where id = ? and state in ('received', 'checked') returning id`,
    [batch],
  );
  if (gone.length > 0) await stagedFiles(store.config, batch).removeAll();
  return gone.length > 0;
}
