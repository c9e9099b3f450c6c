import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunningServer } from '../../server/api/start/startServer.ts';
import type { Store } from '../../server/store/openStore.ts';

const DIST = join(import.meta.dirname, '..', '..', 'server', 'dist');

/** The server as built, on a database of its own in a temporary folder. */
export interface Booted {
  url: string;
  store: Store;
  /** SQL statements run so far */
  statements(): number;
  graphql<T = Record<string, never>>(
    query: string,
    options?: { variables?: object; headers?: Record<string, string> },
  ): Promise<{ data: T; errors?: { message: string; extensions: Record<string, unknown> }[] }>;
  /** hands a file in through the form; @returns the page it leads to */
  upload(kind: string, name: string, text: string, headers?: Record<string, string>): Promise<string>;
  /** starts anew over the same database, with nothing kept in memory */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the built server. @param megabytes largest file it takes */
export async function boot(megabytes = 1): Promise<Booted> {
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-api-'));
  const { openStore } = await built<typeof import('../../server/store/openStore.ts')>('store/openStore.js');
  const { readConfig } = await built<typeof import('../../server/store/config.ts')>('store/config.js');
  const { storePorts } =
    await built<typeof import('../../server/api/ports/storePorts.ts')>('api/ports/storePorts.js');
  const { startServer } =
    await built<typeof import('../../server/api/start/startServer.ts')>('api/start/startServer.js');
  const store = await openStore(readConfig({ DATABASE_URL: `sqlite:${join(folder, 'test.db')}` }));
  store.index.edition.settings.import.maxFileMegabytes = megabytes;
  const statements = countStatements(store);
  let server: RunningServer = await startServer(storePorts(store), '127.0.0.1', 0);

  return {
    get url() {
      return server.url;
    },
    store,
    statements,
    async graphql(query, { variables = {}, headers = {} } = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return response.json() as Promise<never>;
    },
    async upload(kind, name, text, headers = {}) {
      const form = new FormData();
      form.set('kind', kind);
      form.set('dataKind', 'demonstration');
      form.set('file', new Blob([text]), name);
      const response = await fetch(`${server.url}/api/imports`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers,
      });
      return response.headers.get('location') ?? String(response.status);
    },
    async restart() {
      await server.close();
      server = await startServer(storePorts(store), '127.0.0.1', 0);
    },
    async close() {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A module of the built server. @throws Error when it has not been built */
async function built<T>(path: string): Promise<T> {
  const file = join(DIST, path);
  if (!existsSync(file)) throw new Error(`${file} is not there; build the server first`);
  return import(pathToFileURL(file).href) as Promise<T>;
}

/** Counts what goes to the database, by the ORM and by plain SQL alike: both run on one connection. */
function countStatements(store: Store): () => number {
  const connection = store.orm.em.getConnection();
  const execute = connection.execute.bind(connection) as (...args: unknown[]) => Promise<never>;
  let statements = 0;
  connection.execute = (...args: unknown[]) => {
    statements += 1;
    return execute(...args);
  };
  return () => statements;
}
