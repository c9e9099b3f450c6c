import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportLayout } from '../../server/domain/edition/layouts.ts';
import { type Started, startMain } from './startMain.ts';

const EDITION = join(import.meta.dirname, '..', '..', 'data', 'editions', 'tonghua');

export interface Answer<T> {
  data: T;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/** The built server on a database of its own in a temporary folder, without demonstration data. */
export interface Booted {
  readonly url: string;
  /** what it has printed since it was started */
  readonly printed: string;
  /** SQL statements run since it was started */
  statements(): Promise<number>;
  graphql<T = Record<string, never>>(
    query: string,
    options?: { variables?: object; headers?: Record<string, string> },
  ): Promise<Answer<T>>;
  /** hands a file in through the form; @returns the page it leads to, or the status where there is none */
  upload(
    kind: string,
    name: string,
    text: string,
    headers?: Record<string, string>,
    fields?: [name: string, value: string][],
  ): Promise<string>;
  /** uploaded files that are still on the disk */
  uploadsLeft(): Promise<string[]>;
  /** the file of its database */
  readonly database: string;
  /** the folder where uploaded files wait */
  readonly uploads: string;
  /** starts anew over the same database, with nothing kept in memory */
  restart(): Promise<void>;
  /** ends it as a power cut would; `restart` or `close` follows */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the server.
 *
 * @param megabytes largest file its edition takes
 * @param layouts of foreign files that it knows
 * @param more of its environment
 */
export async function boot(
  megabytes = 1,
  layouts: ImportLayout[] = [],
  more: Record<string, string> = {},
): Promise<Booted> {
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-api-'));
  const env = {
    DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    GONGXU_DEMO: 'off',
    GONGXU_EDITION: await ownEdition(join(folder, 'tonghua'), { maxFileMegabytes: megabytes, layouts }),
    // uploads go to the temporary folder: one of its own shows what is left behind
    TMPDIR: folder,
    ...more,
  };
  let server: Started = await startMain(env);
  let running = true;

  return {
    get url() {
      return server.url;
    },
    get printed() {
      return server.printed;
    },
    statements: () => server.statements(),
    graphql: graphqlOf(() => server.url),
    async upload(kind, name, text, headers = {}, fields = []) {
      const form = new FormData();
      form.set('kind', kind);
      for (const [field, value] of fields) form.append(field, value);
      form.set('file', new Blob([text]), name);
      const response = await fetch(`${server.url}/api/imports`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers,
      });
      return response.headers.get('location') ?? String(response.status);
    },
    async uploadsLeft() {
      const files = await readdir(folder, { recursive: true });
      return files.filter((file) => /^(?:gongxu-uploads-\w+|uploads)\/(?!originals$)./.test(file));
    },
    database: join(folder, 'test.db'),
    uploads: join(folder, 'uploads'),
    async restart() {
      if (running) await server.stop();
      server = await startMain(env);
      running = true;
    },
    async kill() {
      await server.kill();
      running = false;
    },
    async close() {
      if (running) await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Asks the API of a server. @param url which changes when it starts anew */
export function graphqlOf(url: () => string): Booted['graphql'] {
  return async (query, { variables = {}, headers = {} } = {}) => {
    const response = await fetch(`${url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
}

/** The city's edition with settings of its own for imports. @returns its folder */
async function ownEdition(folder: string, settingsOfImport: object): Promise<string> {
  await cp(EDITION, folder, { recursive: true });
  const file = join(folder, 'edition.json');
  const settings = JSON.parse(await readFile(file, 'utf8'));
  Object.assign(settings.import, settingsOfImport);
  await writeFile(file, JSON.stringify(settings));
  return folder;
}
