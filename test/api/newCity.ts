import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoFile } from '../../scripts/demo/generateDemo.ts';
import { readConfig } from '../../server/store/config.ts';
import { fillWhenEmpty } from '../../server/store/fillWhenEmpty.ts';
import { importFile } from '../../server/store/import/importFile.ts';
import { openStore, type Store } from '../../server/store/openStore.ts';
import { publish } from '../../server/store/publications.ts';
import { graphqlOf } from './boot.ts';
import { type Started, startMain } from './startMain.ts';

/** A new city's database, to which a test hands in files, and the built server on it. */
export interface City {
  store: Store;
  handIn(...files: Pick<DemoFile, 'kind' | 'name' | 'text'>[]): Promise<void>;
  server: Started;
  close(): Promise<void>;
}

export async function newCity(): Promise<City> {
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-month-'));
  const env = { DATABASE_URL: `sqlite:${join(folder, 'test.db')}`, GONGXU_DEMO: 'off', GONGXU_SECRET: 'x' };
  const store: Store = await openStore(readConfig(env));
  await fillWhenEmpty(store, () => {});
  const server = await startMain(env);
  return {
    store,
    server,
    async handIn(...files) {
      for (const { kind, name, text } of files) {
        const path = join(folder, name);
        await writeFile(path, text);
        const { state, problems } = await importFile(store, { kind, path, acceptWarnings: true });
        if (state !== 'committed') throw new Error(`${name}: ${JSON.stringify(problems.slice(0, 2))}`);
        await rm(path);
      }
      await publish(store);
      await seen(server, store);
    },
    async close() {
      await server.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until the server has learnt of the latest publication: it looks once a second. */
async function seen(server: Started, store: Store): Promise<void> {
  const [latest] = await store.sql.all<{ id: string; period: string }>(
    'select id, period from publication order by number desc limit 1',
  );
  const ask = graphqlOf(() => server.url);
  const wanted = latest?.period === 'none' ? undefined : latest?.id;
  for (;;) {
    const { data } = await ask<{ publication: { id: string } | null }>('{ publication { id } }');
    if (data.publication?.id === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A page as it is sent, and its words. */
export async function read(server: Started, path: string, lang = 'zh') {
  const response = await fetch(server.url + path, { headers: { cookie: `lang=${lang}` } });
  const html = (await response.text()).replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return { status: response.status, html, text: html.replaceAll(/<[^>]+>/g, ' ') };
}
