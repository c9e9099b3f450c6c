import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CHAIN_START } from '../../server/domain/audit/entry.ts';
import { addAccount } from '../../server/store/access/accounts.ts';
import { makeLink } from '../../server/store/access/links.ts';
import { OPERATOR } from '../../server/store/audit/auditBatch.ts';
import { auditHead, readTrace, verifyAudit } from '../../server/store/audit/readAudit.ts';
import { writeAudit } from '../../server/store/audit/writeAudit.ts';
import { type Database, readConfig } from '../../server/store/config.ts';
import { initOrm } from '../../server/store/initOrm.ts';
import { openStore, type Store } from '../../server/store/openStore.ts';
import { createSql } from '../../server/store/sql.ts';
import { runCli } from '../cli/runCli.ts';
import { granted } from './access/emptyStore.ts';
import { postgresPrograms, startPostgres } from './localPostgres.ts';

const programs = postgresPrograms();

interface Opened {
  env: Record<string, string>;
  database: Database;
  folder: string;
}

async function empty(dialect: 'sqlite' | 'postgresql'): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-test-'));
  const server = dialect === 'postgresql' ? await startPostgres(programs as string) : null;
  onTestFinished(() => {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const env = {
    DATABASE_URL: server?.url ?? `sqlite:${join(folder, 'log.db')}`,
    GONGXU_SECRET: 'test-secret',
    GONGXU_DEMO: 'off',
  };
  return { env, database: readConfig(env).database, folder };
}

async function opened({ env }: Opened): Promise<Store> {
  const store = await openStore(readConfig(env));
  onTestFinished(() => store.close());
  return store;
}

const act = (number: number) => ({
  at: `2026-11-30T08:00:00.${number}Z`,
  account: 'zhang',
  role: 'bureau',
  actor: '张示范',
  action: 'plan.change',
  subject: `plan/2027/v${number % 7}`,
  details: { intake: number },
});

const addAll = (store: Store, count: number) =>
  store.sql.transactional(async (sql) => {
    for (let number = 1; number <= count; number += 1) await writeAudit(sql, act(number));
  });

/** Takes away what guards the log, as somebody with the database in hand would. */
async function unguard(store: Store): Promise<void> {
  if (store.config.database.dialect === 'sqlite')
    for (const change of ['update', 'delete']) await store.sql.run(`drop trigger audit_event_no_${change}`);
  else await store.sql.run('drop trigger audit_event_no_change on audit_event');
}

describe.each(['sqlite', ...(programs ? ['postgresql' as const] : [])] as const)('on %s', (dialect) => {
  test('a log of 10,000 acts is whole, and each of four attacks on it is found', async () => {
    const place = await empty(dialect);
    const store = await opened(place);
    await addAll(store, 10_000);
    const head = await auditHead(store.sql);
    expect(await verifyAudit(store.sql)).toEqual({ head, faults: [] });
    expect(head).toMatchObject({ length: 10_000 });

    for (const change of ["update audit_event set actor = 'x'", 'delete from audit_event'])
      await expect(store.sql.run(change)).rejects.toThrow(/append-only/);

    await unguard(store);
    const anchor = join(place.folder, 'anchor');
    writeFileSync(anchor, `操作记录 Log of acts: ${head?.length} ${head?.hash}\n`);
    const verify = async () => {
      const { stdout, status } = await runCli(['audit', 'verify', '--anchor', anchor, '--json'], place.env);
      return { status, faults: JSON.parse(stdout).faults };
    };
    // whoever takes the guards away is found out, whatever else they do
    const unguarded = (length = 10_000) => ({ fault: 'unguarded', length });
    expect(await verify()).toEqual({ status: 1, faults: [unguarded()] });

    await store.sql.run(`update audit_event set details = '{"intake":31}' where id = 30`);
    expect(await verify()).toEqual({ status: 1, faults: [{ fault: 'changed', number: 30 }, unguarded()] });
    await store.sql.run(`update audit_event set details = '{"intake":30}' where id = 30`);

    await store.sql.run('delete from audit_event where id > 9990');
    const cut = { fault: 'cut', length: 9990, expected: 10_000 };
    expect(await verify()).toEqual({ status: 1, faults: [cut, unguarded(9990)] });

    await store.sql.run('delete from audit_event where id > 9000');
    const [last] = await store.sql.all<{ hash: string }>('select hash from audit_event where id = 9000');
    await store.sql.run('update audit_head set length = 9000, hash = ?', [last?.hash ?? '']);
    await addAll(store, 1000);
    expect(await verifyAudit(store.sql)).toMatchObject({ faults: [unguarded()] });
    const rewritten = { fault: 'rewritten', length: 10_000 };
    expect(await verify()).toEqual({ status: 1, faults: [rewritten, unguarded()] });

    await store.sql.run('delete from audit_event');
    await store.sql.run('delete from audit_head');
    expect(await verify()).toEqual({ status: 1, faults: [{ ...cut, length: 0 }, unguarded(0)] });
  });

  test('a log that was emptied, or lacks what the database shows was done, is found without an anchor', async () => {
    const place = await empty(dialect);
    const store = await opened(place);
    expect((await verifyAudit(store.sql)).faults).toEqual([]);
    const at = new Date().toISOString();
    const doing = { at, by: OPERATOR };
    const made = { name: 'wang', shownName: '王芳', role: 'admin', scope: null } as const;
    const { id } = granted(await addAccount(store, made, doing));
    granted(await makeLink(store.sql, id, doing));
    expect((await verifyAudit(store.sql)).faults).toEqual([]);
    await store.sql.run(
      `insert into account_link (account_id, token_hash, made_by, made_at, until) values (99, 'x', 'x', ?, ?)`,
      [at, at],
    );
    expect((await verifyAudit(store.sql)).faults).toEqual([{ fault: 'lacking', length: 2, count: 1 }]);
    await unguard(store);
    await store.sql.run('delete from audit_event');
    await store.sql.run(`update audit_head set length = 0, hash = ?`, [CHAIN_START]);
    const faults = [
      { fault: 'lacking', length: 0, count: 3 },
      { fault: 'unguarded', length: 0 },
    ];
    expect((await verifyAudit(store.sql)).faults).toEqual(faults);
    const { stdout, status } = await runCli(['audit', 'verify'], place.env);
    expect([status, stdout]).toEqual([1, expect.stringContaining('触发器没有了')]);
  });

  test('two processes that write at once take one place each', async () => {
    const place = await empty(dialect);
    const one = await opened(place);
    const other = await opened(place);
    const write = (store: Store, number: number) =>
      store.sql.transactional((sql) => writeAudit(sql, act(number)));
    const numbers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => write(index % 2 ? one : other, index)),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect((await verifyAudit(one.sql)).faults).toEqual([]);
  });

  test('an act that fails leaves no trace, and the next takes its place', async () => {
    const store = await opened(await empty(dialect));
    const failing = store.sql.transactional(async (sql) => {
      await writeAudit(sql, act(1));
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    expect(await store.sql.transactional((sql) => writeAudit(sql, act(2)))).toBe(1);
    expect(await verifyAudit(store.sql)).toMatchObject({ head: { length: 1 }, faults: [] });
  });

  test('rows written before the log was a chain are linked by the upgrade, and nothing of them is lost', async () => {
    const place = await empty(dialect);
    const orm = await initOrm(place.database);
    await orm.migrator.up({ to: '20261130-deciding' });
    const sql = createSql(orm);
    for (const [id, actor] of [
      [1, '规划科'],
      [4, '局长'],
    ])
      await sql.run(
        'insert into audit_event (id, happened_at, actor, action, subject, details) values (?, ?, ?, ?, ?, ?)',
        [id ?? 0, '2026-11-25T08:00:00Z', actor ?? '', 'plan.make', 'plan/2027/v1', '{"a":1}'],
      );
    await orm.close();
    const store = await opened(place);
    expect(await verifyAudit(store.sql)).toMatchObject({ head: { length: 2 }, faults: [] });
    expect(await readTrace(store.sql, 'plan/2027/v1')).toMatchObject([
      { number: 2, actor: '局长', account: null, role: null, details: '{"a":1}' },
      { number: 1, actor: '规划科', action: 'plan.make' },
    ]);
  });
});
