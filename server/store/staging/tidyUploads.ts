import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../openStore.ts';
import { stagedFiles } from './stagedFiles.ts';

const HOUR = 3_600_000;

/**
 * Removes what has waited too long for its commit, and what belongs to no batch; of a file whose check never came to its
 * end, also the record. @returns batches that were received and not checked, because the server stopped before
 */
export async function tidyUploads({ config, sql, index }: Store, now = Date.now()): Promise<number[]> {
  if (!existsSync(config.uploadFolder)) return [];
  const rows = await sql.all<{ id: number; state: string }>(
    'select id, state from batch where options is not null',
  );
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const oldest = now - index.edition.settings.import.keepHours * HOUR;
  for (const entry of await readdir(config.uploadFolder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(config.uploadFolder, entry.name);
    const batch = /^(\d+)(?:\.|$)/.exec(entry.name)?.[1];
    const { mtimeMs } = await stat(path);
    // what is just arriving has no number yet
    const stray = batch === undefined ? mtimeMs < now - HOUR : !states.has(Number(batch));
    if (stray || mtimeMs < oldest) await rm(path, { force: true });
  }
  const unfinished: number[] = [];
  for (const { id, state } of rows) {
    if (state !== 'received') continue;
    if (existsSync(stagedFiles({ uploadFolder: config.uploadFolder }, id).upload)) unfinished.push(id);
    else await sql.run(`delete from batch where id = ? and state = 'received'`, [id]);
  }
  return unfinished;
}
