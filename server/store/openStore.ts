import { indexEdition } from '../domain/edition/indexEdition.ts';
import { readConfig, type StoreConfig } from './config.ts';
import { createTurns, type Turns } from './createTurns.ts';
import { loadEdition } from './editionFiles.ts';
import { initOrm, type Orm } from './initOrm.ts';
import { checkCellKey } from './loadCellKey.ts';
import { loadSecret } from './loadSecret.ts';
import { type EditionInUse, refreshLists } from './refreshLists.ts';
import { createSql } from './sql.ts';

/** An open database with its edition: what every function of the store works on. */
export interface Store extends EditionInUse {
  orm: Orm;
  secret: Buffer;
  /** everything that writes takes its turn here */
  turns: Turns;
  close(): Promise<void>;
}

/**
 * Opens the database, brings its tables up to date and loads the edition.
 *
 * @throws Error when the edition has errors or the database cannot be reached
 */
export async function openStore(config: StoreConfig = readConfig()): Promise<Store> {
  const files = await loadEdition(config.editionFolder);
  const orm = await initOrm(config.database);
  const sql = createSql(orm);
  if (config.database.dialect === 'sqlite') {
    // readers go on while an import writes, and a commit survives a power cut
    for (const pragma of ['journal_mode = wal', 'synchronous = full', 'busy_timeout = 60000'])
      await sql.all(`pragma ${pragma}`);
  }
  await orm.migrator.up();
  await checkCellKey(sql, config);
  // from here on whoever finds the database taken waits without holding up its thread
  if (config.database.dialect === 'sqlite') await sql.all('pragma busy_timeout = 20');
  const store: Store = {
    orm,
    sql,
    config,
    index: indexEdition(files),
    lists: { files, state: '' },
    secret: loadSecret(config),
    turns: createTurns(),
    close: () => orm.close(),
  };
  await refreshLists(store);
  return store;
}
