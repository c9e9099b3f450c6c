import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EntityMetadata } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import type { SqlMikroORM } from '@mikro-orm/sqlite';
import { MikroORM as SqliteOrm } from '@mikro-orm/sqlite';
import type { Database } from './config.ts';
import { entities } from './entities/all.ts';
import { migrationsFor } from './migrations/migrationsFor.ts';

/** MikroORM on either database. */
export type Orm = SqlMikroORM;

/** Starts MikroORM on a database, without touching its tables. Makes the folder of a SQLite file. */
export async function initOrm(database: Database): Promise<Orm> {
  const options = {
    entities,
    extensions: [Migrator],
    migrations: {
      migrationsList: migrationsFor[database.dialect],
      snapshot: false,
      snapshotOnMigrate: false,
      silent: true,
    },
  };
  if (database.dialect === 'postgresql')
    return (await PostgresOrm.init({ ...options, clientUrl: database.url })) as unknown as Orm;
  mkdirSync(dirname(database.file), { recursive: true });
  return (await SqliteOrm.init({
    ...options,
    dbName: database.file,
    discovery: { afterDiscovered: (storage) => [...storage].forEach(takeRowNumbers) },
  })) as unknown as Orm;
}

/** Tables whose ids are referred to: none of them is ever given out twice. */
const NEVER_AGAIN: ReadonlySet<string> = new Set(['batch', 'account', 'account_session']);

/** SQLite's own row numbers serve as ids elsewhere; its `autoincrement` would cost a second write for every row. */
function takeRowNumbers({ tableName, props }: EntityMetadata): void {
  if (!NEVER_AGAIN.has(tableName))
    for (const prop of props) if (prop.primary && prop.autoincrement) prop.autoincrement = false;
}
