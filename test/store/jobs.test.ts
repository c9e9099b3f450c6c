import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig, type StoreConfig } from '../../server/store/config.ts';
import { createJobRunner } from '../../server/store/jobs/createJobRunner.ts';
import { jobHandlers } from '../../server/store/jobs/jobHandlers.ts';
import {
  askJob,
  claimJob,
  dropJob,
  failJob,
  finishJob,
  nextJob,
  renewJob,
} from '../../server/store/jobs/jobs.ts';
import { openStore, type Store } from '../../server/store/openStore.ts';
import { readVersionHead } from '../../server/store/releases/readReleases.ts';
import type { Sql } from '../../server/store/sql.ts';
import { postgresPrograms, startPostgres } from './localPostgres.ts';
import { fillSmallCity, MINUTE, made, signed } from './releases/releaseCity.ts';
import { temporaryStore } from './temporaryStore.ts';

const KINDS = ['a', 'b'];
const T0 = '2026-10-20T01:00:00.000Z';
const after = (ms: number) => new Date(Date.parse(T0) + ms).toISOString();
const asked = { kind: 'a', subject: 's', dueAt: T0 };
const by = (who: string, now = T0, lease = 30_000) => ({
  who,
  now,
  until: new Date(Date.parse(now) + lease).toISOString(),
});

/** Two connections to one database of each sort, as two processes have them. */
async function onBoth(work: (one: Sql, other: Sql) => Promise<void>): Promise<void> {
  const { store, config } = await temporaryStore();
  const second = await openStore(config);
  onTestFinished(() => second.close());
  await work(store.sql, second.sql);
  const programs = postgresPrograms();
  if (programs === null) return;
  const server = await startPostgres(programs);
  const stores: Store[] = [];
  try {
    for (let i = 0; i < 2; i++)
      stores.push(await openStore(readConfig({ DATABASE_URL: server.url, GONGXU_SECRET: 'test-secret' })));
    const [one, other] = stores as [Store, Store];
    await work(one.sql, other.sql);
  } finally {
    for (const store of stores) await store.close();
    server.stop();
  }
}

test('of processes that ask at once one gets a job, and another one once its lease has ended', async () => {
  await onBoth(async (one, other) => {
    await askJob(one, asked, T0);
    expect(await claimJob(one, KINDS, by('one', after(-1)))).toBeNull();
    const taken = await Promise.all([
      claimJob(one, KINDS, by('one')),
      claimJob(other, KINDS, by('other')),
      claimJob(other, KINDS, by('third')),
    ]);
    const [job, ...more] = taken.filter((got) => got !== null);
    expect(more).toEqual([]);
    expect(job).toMatchObject({ kind: 'a', subject: 's', attempts: 1 });
    if (!job) return;
    const who = ['one', 'other', 'third'][taken.indexOf(job)] as string;
    expect(await renewJob(one, job, { who, until: after(60_000) })).toBe(true);
    expect(await claimJob(other, KINDS, by('other', after(59_999)))).toBeNull();
    expect(await nextJob(other, KINDS)).toBe(after(60_000));
    const again = await claimJob(other, KINDS, by('late', after(60_000)));
    expect(again).toMatchObject({ attempts: 2 });
    // the first is not believed to be at it any more: what it says changes nothing
    expect(await renewJob(one, job, { who, until: after(90_000) })).toBe(false);
    await finishJob(one, job, who);
    expect(await nextJob(one, KINDS)).not.toBeNull();
    if (again) await finishJob(other, again, 'late');
    expect(await nextJob(one, KINDS)).toBeNull();
  });
});

test('a job that fails waits longer with each try, and one asked for twice is one', async () => {
  await onBoth(async (one) => {
    await askJob(one, asked, T0);
    await askJob(one, { ...asked, dueAt: after(1000) }, T0);
    const first = await claimJob(one, KINDS, by('one', after(1000)));
    if (!first) throw new Error('nothing was due');
    await failJob(one, first, { who: 'one', now: after(1000), error: 'no' });
    expect(await nextJob(one, KINDS)).toBe(after(2000));
    const second = await claimJob(one, KINDS, by('one', after(2000)));
    if (!second) throw new Error('nothing was due');
    await failJob(one, second, { who: 'one', now: after(2000), error: 'no' });
    expect(await nextJob(one, KINDS)).toBe(after(4000));
    await dropJob(one, 'a', 's');
    expect(await claimJob(one, KINDS, by('one', after(9000)))).toBeNull();
  });
});

test('a version goes out once at its minute, whatever its clock does meanwhile, with two processes at it', async () => {
  const { store, take, config } = await temporaryStore();
  await fillSmallCity(take);
  const id = await made(store);
  await signed(store, id);
  const second = await openStore(config);
  onTestFinished(() => second.close());
  let now = Date.parse(MINUTE) - 60_000;
  const runner = (of: Store) =>
    createJobRunner(
      of.sql,
      jobHandlers(of, async () => {}),
      { clock: () => now, say: () => {} },
    );
  const [one, other] = [runner(store), runner(second)];
  const stateOf = async () => (await readVersionHead(store.sql, id)).state;
  await Promise.all([one.tick(), other.tick()]);
  expect(await stateOf()).toBe('scheduled');
  now = Date.parse(MINUTE) - 86_400_000;
  await one.tick();
  now = Date.parse(MINUTE) - 1;
  await other.tick();
  expect(await stateOf()).toBe('scheduled');
  now = Date.parse(MINUTE) + 7_200_000;
  await Promise.all([one.tick(), other.tick(), one.tick()]);
  expect(await stateOf()).toBe('published');
  expect(await acts(store.sql, id)).toBe(1);
});

test('a clock put back while a job is under way puts it off to its minute', async () => {
  const { store, take } = await temporaryStore();
  await fillSmallCity(take);
  const id = await made(store);
  await signed(store, id);
  const times = [0, 0, -3_600_000];
  const clock = () => Date.parse(MINUTE) + (times.shift() ?? -3_600_000);
  const runner = createJobRunner(
    store.sql,
    jobHandlers(store, async () => {}),
    { clock, say: () => {} },
  );
  await runner.tick();
  expect((await readVersionHead(store.sql, id)).state).toBe('scheduled');
  expect(await nextJob(store.sql, ['release.publish'])).toBe(MINUTE);
});

test('a process killed in the minute leaves the version to the next one, which publishes it once and not before', async () => {
  const { store, take, config } = await temporaryStore();
  await fillSmallCity(take);
  const id = await made(store);
  await signed(store, id);
  const minute = new Date(Date.now() + 2500).toISOString();
  await store.sql.run('update release_version set publish_at = ? where id = ?', [minute, id]);
  await store.sql.run('update job set due_at = ?', [minute]);
  for (let tries = 0; tries < 3; tries++) await killNear(config, Date.parse(minute) - 40 + tries * 40);
  const left = await readVersionHead(store.sql, id);
  if (left.state === 'scheduled') {
    // whoever died with the job may still be believed to be at it
    await store.sql.run('update job set leased_until = null');
    const runner = createJobRunner(
      store.sql,
      jobHandlers(store, async () => {}),
    );
    await runner.tick();
  }
  const out = await readVersionHead(store.sql, id);
  expect(out.state).toBe('published');
  expect((out.publishedAt ?? '') >= minute).toBe(true);
  expect(await acts(store.sql, id)).toBe(1);
});

/** Starts a process that publishes what is due, and kills it at a moment. */
async function killNear({ database }: StoreConfig, moment: number): Promise<void> {
  const file = database.dialect === 'sqlite' ? database.file : '';
  const child = spawn(process.execPath, [join(import.meta.dirname, 'runJobs.ts')], {
    env: { ...process.env, DATABASE_URL: `sqlite:${file}`, GONGXU_SECRET: 'test-secret' },
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())));
  child.kill('SIGKILL');
  await exited;
}

async function acts(sql: Sql, id: string): Promise<number> {
  const [row] = await sql.all<{ n: number | string }>(
    `select count(*) as n from audit_event where subject = ? and action = 'release.publish'`,
    [id],
  );
  return Number(row?.n);
}
