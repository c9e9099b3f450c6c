import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asBureau } from '../../scripts/access/asBureau.ts';
import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import { storePorts } from '../../server/api/ports/storePorts.ts';
import { readAddress } from '../../server/start/readAddress.ts';
import { startServer } from '../../server/start/startServer.ts';
import { readConfig } from '../../server/store/config.ts';
import { fillWhenEmpty } from '../../server/store/fillWhenEmpty.ts';
import { importFile } from '../../server/store/import/importFile.ts';
import { openStore } from '../../server/store/openStore.ts';
import { publish } from '../../server/store/publications.ts';
import { type Booted, graphqlOf } from './boot.ts';

const FILES =
  /^(schools|postings|demand|programmes|enrolment-2026|outcomes-2026|market-2025Q3|market-2026Q[23])\.csv$/;

/** Files of a small city. */
export const cityFiles = async () => (await demoFiles()).filter(({ name }) => FILES.test(name));

/** Hands in the files of a small city through the form. @returns the pages they lead to */
export async function handInCity(server: Booted): Promise<string[]> {
  const pages: string[] = [];
  for (const { kind, name, text } of await cityFiles()) pages.push(await server.upload(kind, name, text));
  return pages;
}

/** A server in this process over the files of a small city, which were published once, not after each. */
export interface CityServer {
  readonly url: string;
  graphql: Booted['graphql'];
  close(): Promise<void>;
}

export async function startCity(): Promise<CityServer> {
  made ??= makeCity();
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-city-'));
  for (const [name, content] of await made) await writeFile(join(folder, name), content);
  const store = await openStore(configOf(folder));
  const server = await startServer(storePorts(store), readAddress({ PORT: '0' }));
  asBureau(server.url, store.config.database);
  return {
    url: server.url,
    graphql: graphqlOf(() => server.url),
    async close() {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

const configOf = (folder: string) =>
  readConfig({ DATABASE_URL: `sqlite:${join(folder, 'test.db')}`, GONGXU_DEMO: 'off' });

/** The database of that city with its key, by file name: made once for all files that share this process. */
let made: Promise<Map<string, Buffer>> | undefined;

async function makeCity(): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-city-'));
  const store = await openStore(configOf(folder));
  await fillWhenEmpty(store, () => {});
  for (const { kind, name, text } of await cityFiles()) {
    const path = join(folder, name);
    await writeFile(path, text);
    await importFile(store, { kind, path, acceptWarnings: true });
    await rm(path);
  }
  await publish(store);
  await store.close();
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = new Map<string, Buffer>();
  for (const { name } of files) contents.set(name, await readFile(join(folder, name)));
  await rm(folder, { recursive: true });
  return contents;
}
