import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type AccessRefused, isRefused } from '../../../server/domain/access/accessRefused.ts';
import type { AccountRole } from '../../../server/domain/access/roles.ts';
import { addAccount } from '../../../server/store/access/accounts.ts';
import { makeLink, useLink } from '../../../server/store/access/links.ts';
import { OPERATOR } from '../../../server/store/audit/auditBatch.ts';
import { readConfig } from '../../../server/store/config.ts';
import { initOrm } from '../../../server/store/initOrm.ts';
import { openStore, type Store } from '../../../server/store/openStore.ts';
import { createSql, type Sql } from '../../../server/store/sql.ts';
import { postgresPrograms, startPostgres } from '../localPostgres.ts';

const programs = postgresPrograms();

export type Dialect = 'sqlite' | 'postgresql';
/** The databases that can be had on this machine. */
export const DIALECTS: readonly Dialect[] = programs ? ['sqlite', 'postgresql'] : ['sqlite'];

export const NOW = '2026-12-01T08:00:00.000Z';
export const PASSWORD = 'correct horse battery';

/** A time after {@link NOW}. */
export const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

/** Makes new databases of a kind, each with another process's view of it. Call it where tests are described. */
export function emptyStores(dialect: Dialect) {
  let server: Awaited<ReturnType<typeof startPostgres>> | null = null;
  let made = 0;
  beforeAll(async () => {
    if (dialect === 'postgresql') server = await startPostgres(programs as string);
  });
  afterAll(() => server?.stop());

  async function newDatabase(folder: string): Promise<string> {
    if (!server) return `sqlite:${join(folder, 'accounts.db')}`;
    const name = `accounts_${++made}`;
    const orm = await initOrm({ dialect: 'postgresql', url: server.url });
    await createSql(orm).run(`create database ${name}`);
    await orm.close();
    return server.url.replace(/postgres$/, name);
  }

  /** @param former an earlier release's tables to begin with: the migration it ended with, and what it had written */
  return async (
    more: Record<string, string> = {},
    former?: { to: string; write: (sql: Sql) => Promise<void> },
  ) => {
    const folder = mkdtempSync(join(tmpdir(), 'gongxu-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const env = {
      DATABASE_URL: await newDatabase(folder),
      GONGXU_SECRET: 'test-secret',
      GONGXU_DEMO: 'off',
      ...more,
    };
    if (former) {
      const orm = await initOrm(readConfig(env).database);
      await orm.migrator.up({ to: former.to });
      await former.write(createSql(orm));
      await orm.close();
    }
    const again = async (other: Record<string, string> = {}) => {
      const store = await openStore(readConfig({ ...env, ...other }));
      onTestFinished(() => store.close());
      return store;
    };
    return { store: await again(), again, folder, env };
  };
}

const BY_OPERATOR = { at: NOW, by: OPERATOR };

/** An answer that must be no refusal. */
export function granted<Answer extends object>(answer: Answer): Exclude<Answer, AccessRefused> {
  if (isRefused(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<Answer, AccessRefused>;
}

/** An account with {@link PASSWORD}, signed in by its link. */
export async function activeAccount(
  store: Store,
  name: string,
  role: AccountRole = 'bureau',
  scope: string | null = null,
) {
  const { id } = granted(
    await addAccount(store, { name, shownName: `${name}的本名`, role, scope }, BY_OPERATOR),
  );
  const link = granted(await makeLink(store.sql, id, BY_OPERATOR));
  const { token, asker } = granted(await useLink(store, link.token, { password: PASSWORD, at: NOW }));
  return { id, name, token, asker, link: link.token };
}
