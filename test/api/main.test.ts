import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { copyFilled } from '../pages/copyFilled.ts';
import { startMain } from './startMain.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'web', 'build', 'index.js');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongxu-main-'));
});
afterAll(() => rm(folder, { recursive: true }));

const start = (env: Record<string, string> = {}) =>
  startMain({ DATABASE_URL: `sqlite:${join(folder, 'main.db')}`, ...env });

async function ask(url: string, query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}

test('the first start fills the empty database, the second finds it full, one without demonstration data hides it', async () => {
  const { folder: filled, env, first } = await copyFilled();
  onTestFinished(() => rm(filled, { recursive: true }));
  expect(first.printed).toContain('127.0.0.1');
  expect(first.printed).toContain('Only this machine may connect');
  expect(first.printed).toContain('Nothing is published yet');
  expect(first).toMatchObject({ ready: { status: 200, body: { publication: true } }, exitCode: 0 });

  const second = await start(env);
  expect(second.printed).not.toContain('Nothing is published yet');
  const figures = await (await fetch(`${second.url}/graphql?id=references`)).json();
  expect(figures.data.references).toContainEqual(
    expect.objectContaining({ vacancies: 11151, seekers: 13432, printed: 0.83, dataKind: 'published' }),
  );
  // the first made a plan by itself once it was ready, so that there is one to look at; the second has it
  const { plans } = await ask(second.url, '{ plans { id state dataKind madeBy } }');
  expect(plans).toEqual([
    { id: 'plan/2027/v1', state: 'draft', dataKind: 'demonstration', madeBy: '演示 demonstration' },
  ]);
  expect(await second.stop()).toBe(0);

  const clean = await start({ ...env, GONGXU_DEMO: 'off' });
  const hidden = await (await fetch(`${clean.url}/graphql?id=publication`)).json();
  expect(hidden).toEqual({ data: { publication: null } });
  expect(await clean.stop()).toBe(0);
});

test('a clean instance holds no demonstration data, and is not ready while its database is somewhere else', async () => {
  const database = `sqlite:${join(folder, 'clean.db')}`;
  const clean = await start({ GONGXU_DEMO: 'off', DATABASE_URL: database });
  const { batches, plans } = await ask(clean.url, '{ batches { dataKind } plans { id } }');
  expect(new Set(batches.map((batch: { dataKind: string }) => batch.dataKind))).toEqual(
    new Set(['published']),
  );
  expect(plans).toEqual([]);
  const ready = async () => (await fetch(`${clean.url}/readyz`)).status;
  await rename(join(folder, 'clean.db'), join(folder, 'elsewhere.db'));
  expect(await ready()).toBe(503);
  await rename(join(folder, 'elsewhere.db'), join(folder, 'clean.db'));
  expect(await ready()).toBe(200);
  expect(await clean.stop()).toBe(0);
});

test('a setting that cannot be used is named, and nothing starts', async () => {
  await expect(start({ PORT: 'eighty' })).rejects.toThrow(
    'invalid PORT eighty; not a whole number from 0 to 65535',
  );
});

test('a database that is none, and an edition that is not there, are named in one line', async () => {
  const path = join(folder, 'none.db');
  await writeFile(path, 'not a database at all');
  await expect(start({ DATABASE_URL: `sqlite:${path}` })).rejects.toThrow(
    'The file DATABASE_URL names is not a database.',
  );
  await expect(start({ GONGXU_EDITION: 'nowhere' })).rejects.toThrow('invalid GONGXU_EDITION nowhere');
  for (const memory of ['sqlite::memory:', 'sqlite:file:x?mode=memory'])
    await expect(start({ DATABASE_URL: memory })).rejects.toThrow(
      `invalid DATABASE_URL ${memory}; not the path`,
    );
});

test('a port that is taken is named in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  // without demonstration data, which would be filled in before the port is tried
  await expect(start({ PORT: String(port), GONGXU_DEMO: 'off' })).rejects.toThrow(
    `Port ${port} is in use; set PORT to another.`,
  );
  taken.close();
});

test('the pages answer from a server of their own, which asks the API by its address', async () => {
  const { folder: filled, env } = await copyFilled();
  onTestFinished(() => rm(filled, { recursive: true }));
  const api = await start(env);
  const held = createServer().listen(0, '127.0.0.1');
  await once(held, 'listening');
  const { port } = held.address() as AddressInfo;
  held.close();
  const alone = spawn(process.execPath, [PAGES], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), GONGXU_API: api.url },
  });
  onTestFinished(() => void alone.kill());
  await once(alone.stdout, 'data');
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<h1');
  await api.stop();
});
