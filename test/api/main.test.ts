import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'dist', 'main.js');
const READY = /Ready: (http:\S+) \(([\d.]+) s\)/;

interface Started {
  process: ChildProcess;
  url: string;
  seconds: number;
  printed: string;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongxu-main-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts the built program and waits for its ready line. @throws Error with what it printed when it ends before */
function start(env: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: '0', HOST: '', DATABASE_URL: `sqlite:${join(folder, 'main.db')}`, ...env },
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      printed += text;
      const [, url, seconds] = READY.exec(printed) ?? [];
      if (url) resolve({ process: child, url, seconds: Number(seconds), printed });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
}

function stop({ process: child }: Started): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

test('the first start fills the empty database, the second finds it full', { timeout: 120_000 }, async () => {
  const first = await start();
  expect(first.printed).toContain('127.0.0.1');
  expect(first.printed).toContain('There are no accounts yet');
  expect(first.printed).toContain('The database is empty');
  const ready = await fetch(`${first.url}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { publication: true }]);
  const figures = await (await fetch(`${first.url}/graphql?id=references`)).json();
  expect(figures.data.references).toContainEqual(
    expect.objectContaining({ vacancies: 11151, seekers: 13432, printed: 0.83, dataKind: 'published' }),
  );
  expect(await stop(first)).toBe(0);

  const second = await start();
  expect(second.printed).not.toContain('The database is empty');
  expect(await stop(second)).toBe(0);
});

test('a clean instance holds no demonstration data', async () => {
  const database = `sqlite:${join(folder, 'clean.db')}`;
  const clean = await start({ GONGXU_DEMO: 'off', DATABASE_URL: database });
  const response = await fetch(`${clean.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ batches { dataKind } }' }),
  });
  const { data } = await response.json();
  expect(new Set(data.batches.map((batch: { dataKind: string }) => batch.dataKind))).toEqual(
    new Set(['published']),
  );
  expect(await stop(clean)).toBe(0);
});

test('a setting that cannot be used is named, and nothing starts', async () => {
  await expect(start({ PORT: 'eighty' })).rejects.toThrow(
    'invalid PORT eighty; not a whole number from 0 to 65535',
  );
});
