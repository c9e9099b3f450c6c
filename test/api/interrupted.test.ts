import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/runCli.ts';
import { type Booted, boot } from './boot.ts';

const HEADER = '期间,地区,职业,需求人数,求职人数\n';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let server: Booted;
beforeAll(async () => {
  server = await boot();
  await send(12);
});
afterAll(() => server.close());

/** Hands in a corrected file that is committed at once. @returns its batch */
async function send(vacancies: number): Promise<string> {
  const text = `${HEADER}2026Q3,东昌区,焊工,${vacancies},10\n`;
  const page = await server.upload('market', `v${vacancies}.csv`, text, {}, [['purpose', 'correct']]);
  return page.split('/').at(-1) ?? '';
}

const withdraw = (batch: string) =>
  server.graphql('mutation ($id: ID!) { withdraw(batch: $id, reason: "传错了季度") { id } }', {
    variables: { id: batch },
  });

interface Looked {
  id: string;
  state: string;
  published: boolean | null;
  progress: { phase: string } | null;
}
async function look(batch: string): Promise<Looked> {
  const { data } = await server.graphql<{ batch: Looked }>(
    'query ($id: ID!) { batch(id: $id) { id state published progress { phase } } }',
    { variables: { id: batch } },
  );
  return data.batch;
}
const latest = async () =>
  (
    await server.graphql<{ batches: Looked[] }>(
      '{ batches(first: 1) { id state published progress { phase } } }',
    )
  ).data.batches[0] as Looked;

/** waits until a batch has come to a state, and the pages hold that */
async function published(batch: string, state = 'committed'): Promise<void> {
  for (;;) {
    const now = await look(batch);
    if (now.state === state && now.published) return;
    await pause(20);
  }
}
/** what the public figures of the latest quarter say */
async function vacancies(): Promise<number | null> {
  const { data } = await server.graphql<{ supplyDemand: { total: { vacancies: number } } }>(
    '{ supplyDemand(groupBy: city) { total { vacancies } } }',
  );
  return data.supplyDemand.total.vacancies;
}

/**
 * Does something that changes figures, and kills the server when that is committed and not published: from the commit on
 * nobody else can write to the database.
 *
 * @param wanted reads a row once it is committed
 * @param later how long the server still lives, ms
 */
async function killAfterCommit(wanted: string, later: number, act: () => Promise<unknown>): Promise<void> {
  const database = new Database(server.database);
  const committed = database.prepare(wanted);
  const acting = act().catch(() => null);
  while (!committed.get()) await pause(1);
  database.exec('begin immediate');
  await pause(later);
  await server.kill();
  database.exec('rollback');
  database.close();
  await acting;
}

// 400 ms later the publication is made and waits to be stored
test.each([0, 400])(
  'killed %i ms after a commit and after a withdrawal, the server publishes both when it starts again',
  async (later) => {
    const before = await vacancies();
    const sent = 20 + later;
    await killAfterCommit(
      `select 1 from batch where state = 'committed' and file_name = 'v${sent}.csv'`,
      later,
      () => send(sent),
    );
    await server.restart();
    const { id } = await latest();
    await published(id);
    expect(await vacancies()).toBe(sent);
    expect(await server.uploadsLeft()).toEqual([]);

    await killAfterCommit(`select 1 from batch where state = 'withdrawn' and id = ${id}`, later, () =>
      withdraw(id),
    );
    await server.restart();
    await published(id, 'withdrawn');
    expect(await vacancies()).toBe(before);
    // what came back counts under a number of its own, and is on the pages as well
    expect(await latest()).toMatchObject({ state: 'committed', published: true });
  },
);

test('what is left of a committed file is gone as soon as the server starts, refused rows excepted', async () => {
  const text = `${HEADER}2026Q2,东昌区,焊工,5,10\n2026Q2,火星区,焊工,5,10\n`;
  const page = await server.upload('market', 'partly.csv', text, {}, [['step', 'check']]);
  const id = page.split('/').at(-1) ?? '';
  while ((await look(id)).progress) await pause(20);
  await server.graphql('mutation ($id: ID!) { commitImport(batch: $id, allowPartial: true) { id } }', {
    variables: { id },
  });
  await published(id);
  const whole = await send(30);
  await server.kill();
  for (const left of [id, whole, `${whole}.annotated.csv`]) writeFileSync(join(server.uploads, left), text);
  await server.restart();
  while ((await server.uploadsLeft()).length > 2) await pause(20);
  expect((await server.uploadsLeft()).sort()).toEqual([
    `uploads/${id}.annotated.csv`,
    `uploads/${id}.refused.csv`,
  ]);
  await withdraw(id);
  await published(id, 'withdrawn');
  expect(await server.uploadsLeft()).toEqual([]);
});

test('a batch committed beside the server says that the pages are not updated, until somebody asks for it', async () => {
  const file = join(server.uploads, '..', 'beside.csv');
  writeFileSync(file, `${HEADER}2026Q3,集安市,焊工,7,10\n`);
  const env = { DATABASE_URL: `sqlite:${server.database}`, GONGXU_DEMO: 'off' };
  const before = await vacancies();
  expect((await runCli(['import', 'market', file, '--no-publish'], env)).status).toBe(0);
  const { id } = await latest();
  expect(await look(id)).toEqual({ id, state: 'committed', published: false, progress: null });
  expect(await vacancies()).toBe(before);
  const page = async (lang: string) => (await fetch(`${server.url}/imports/${id}?lang=${lang}`)).text();
  expect(await page('zh')).toContain('公开页面尚未更新');
  expect(await page('en')).toContain('The public pages are not yet updated.');
  expect(await (await fetch(`${server.url}/imports?lang=zh`)).text()).toContain('页面尚未更新');
  const asked = await fetch(`${server.url}/imports/${id}?/updatePages`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, accept: 'text/html' },
    body: new URLSearchParams({}),
  });
  expect(asked.status).toBe(303);
  await published(id);
  expect(await page('zh')).not.toContain('尚未更新');
  expect(await vacancies()).toBe((before ?? 0) + 7);
});
