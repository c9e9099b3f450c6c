import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntitySchema } from '@mikro-orm/core';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../server/store/config.ts';
import { entities } from '../../server/store/entities/all.ts';
import { initOrm, type Orm } from '../../server/store/initOrm.ts';
import { tableOf } from '../../server/store/tableOf.ts';
import { postgresPrograms, startPostgres } from './localPostgres.ts';

const programs = postgresPrograms();

/** What keeps the log of acts from being changed stands in its migration alone: the ORM knows no such thing, and would drop it. */
const GUARDS = /^drop (?:trigger|function) if exists .audit_event_\w+.(?:\(\))?(?: on "audit_event")?;\n*/gm;

/** What would have to change for the database to be what the entities say. */
const difference = async (orm: Orm) =>
  (await orm.schema.getUpdateSchemaSQL({ wrap: false })).replaceAll(GUARDS, '');

/** A database on which every migration was run. */
async function migrated(database: Database): Promise<Orm> {
  const orm = await initOrm(database);
  onTestFinished(() => orm.close());
  await orm.migrator.up();
  return orm;
}

test('after all migrations SQLite is what the entities say, and statements call its columns as the ORM does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const orm = await migrated({ dialect: 'sqlite', file: join(folder, 'schema.db') });
  expect(await difference(orm)).toBe('');

  const byOrm = [...orm.getMetadata()].map(({ tableName, props }) => [
    tableName,
    Object.fromEntries(props.map(({ name, fieldNames }) => [name, fieldNames[0]])),
  ]);
  const own = entities.map((entity) => {
    const { name, columns } = tableOf(EntitySchema.REGISTRY.get(entity) as EntitySchema);
    return [name, columns];
  });
  expect(Object.fromEntries(own)).toEqual(Object.fromEntries(byOrm));
});

test.skipIf(programs === null)('after all migrations PostgreSQL is what the entities say', async () => {
  const server = await startPostgres(programs as string);
  // the last to be called: the ORM is closed before
  onTestFinished(() => server.stop());
  const orm = await migrated({ dialect: 'postgresql', url: server.url });
  expect(await difference(orm)).toBe('');
});
