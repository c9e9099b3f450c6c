import { existsSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchState } from '../../domain/import/batchStates.ts';
import type { Store } from '../openStore.ts';
import { removeStaged } from './removeStaged.ts';
import { stagedFiles } from './stagedFiles.ts';

const HOUR = 3_600_000;

/**
 * Removes what has waited too long for its commit, what belongs to no batch, and at once what is left of files that were
 * committed, because the server stopped before it let go of them; of a file whose check never came to its end, also the
 * record. @returns batches that were received and not checked, because the server stopped before
 */
export async function tidyUploads(
  store: Pick<Store, 'config' | 'sql' | 'index'>,
  now = Date.now(),
): Promise<number[]> {
  const { config, sql, index } = store;
  if (!existsSync(config.uploadFolder)) return [];
  const rows = await sql.all<{ id: number; state: BatchState; refused: number }>(
    'select id, state, refused from batch where options is not null',
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const { keepOriginal, keepHours } = index.edition.settings.import;
  const oldest = now - keepHours * HOUR;
  for (const entry of await readdir(config.uploadFolder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(config.uploadFolder, entry.name);
    const number = /^(\d+)(?:\.|$)/.exec(entry.name)?.[1];
    const batch = known.get(Number(number));
    // another process may have let go of it meanwhile
    const mtimeMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    // what is just arriving has no number yet
    const stray = number === undefined ? mtimeMs < now - HOUR : !batch;
    if (stray || mtimeMs < oldest || batch?.state === 'withdrawn') await rm(path, { force: true });
    else if (batch?.state === 'committed' || batch?.state === 'superseded')
      await stagedFiles(config, batch.id).letGo(batch.refused > 0, keepOriginal);
  }
  const unfinished: number[] = [];
  for (const { id, state } of rows) {
    if (state !== 'received') continue;
    if (existsSync(stagedFiles({ uploadFolder: config.uploadFolder }, id).upload)) unfinished.push(id);
    else await removeStaged(store, id, { why: 'interrupted' }, new Date(now).toISOString());
  }
  return unfinished;
}
