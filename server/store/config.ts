import { dirname, isAbsolute, join } from 'node:path';
import { type ProviderConfig, readProvider } from './access/readProvider.ts';
import { findRoot } from './findRoot.ts';

export type Database = { dialect: 'sqlite'; file: string } | { dialect: 'postgresql'; url: string };

export interface StoreConfig {
  database: Database;
  /** folder of the edition */
  editionFolder: string;
  /** whether the instance shows demonstration data */
  demonstration: boolean;
  /** key of the digests of student numbers; null: read, or made once, in `secretFile` */
  secret: string | null;
  secretFile: string;
  /** key that perturbs released counts, never another once figures are released; null: read, or made once, in `cellKeyFile` */
  cellKey: string | null;
  cellKeyFile: string;
  /** where uploaded files wait between check and commit */
  uploadFolder: string;
  /** public address of the instance without a slash at its end, which released files carry */
  origin: string;
  /** null: people sign in here alone */
  provider: ProviderConfig | null;
}

/**
 * Reads the surroundings: DATABASE_URL (`sqlite:<file>` or `postgresql://…`), GONGXU_EDITION (a folder name under
 * data/editions, or a path), GONGXU_DEMO (on or off), GONGXU_SECRET, GONGXU_CELL_KEY, and those of {@link readProvider}. Relative paths start from the project's folder. A database
 * in memory is refused: imports write on a thread of their own, and a command is a process of its own, which would not see it.
 *
 * @throws RangeError naming the variable and its value when one cannot be used
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env, root = findRoot()): StoreConfig {
  const absolute = (path: string) => (isAbsolute(path) ? path : join(root, path));
  const url = env.DATABASE_URL || 'sqlite:var/gongxu.db';
  const edition = env.GONGXU_EDITION || 'tonghua';
  const demonstration = env.GONGXU_DEMO || 'on';
  if (demonstration !== 'on' && demonstration !== 'off')
    throw new RangeError(`invalid GONGXU_DEMO ${demonstration}; not on or off`);
  const database = readDatabase(url, absolute);
  // secret and uploads belong to the data: beside a SQLite file they move with it
  const beside = database.dialect === 'sqlite' ? dirname(database.file) : join(root, 'var');
  return {
    database,
    editionFolder: edition.includes('/') ? absolute(edition) : join(root, 'data', 'editions', edition),
    demonstration: demonstration === 'on',
    secret: env.GONGXU_SECRET || null,
    secretFile: join(beside, 'secret'),
    cellKey: env.GONGXU_CELL_KEY || null,
    cellKeyFile: join(beside, 'cell-key'),
    uploadFolder: join(beside, 'uploads'),
    origin: env.GONGXU_ORIGIN?.replace(/\/$/, '') || `http://localhost:${Number(env.PORT) || 3000}`,
    provider: readProvider(env),
  };
}

function readDatabase(url: string, absolute: (path: string) => string): Database {
  if (/^postgres(ql)?:\/\//.test(url)) return { dialect: 'postgresql', url };
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(url)?.[1];
  if (!file) throw new RangeError(`invalid DATABASE_URL ${url}; not sqlite:<file> or postgresql://…`);
  if (file === ':memory:' || file.startsWith('file:'))
    throw new RangeError(`invalid DATABASE_URL ${url}; not the path of a file that several threads can open`);
  return { dialect: 'sqlite', file: absolute(file) };
}
