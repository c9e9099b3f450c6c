import type { HealthState } from './healthState.ts';

export const HEALTH_WORDS = ['broken', 'look', 'unknown', 'well'] as const;
/** How a part is: `look`, somebody should; `unknown`, it cannot be told from here. */
export type HealthWord = (typeof HEALTH_WORDS)[number];

export const HEALTH_PARTS = [
  'database',
  'migrations',
  'pages',
  'log',
  'backup',
  'room',
  'size',
  'uploads',
  'settings',
  'passwords',
  'files',
  'solver',
  'program',
] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** One part of the instance: what was found has a sentence `health.<part>.<found>`; what to do, `health.do.<part>.<found>`. */
export interface HealthItem {
  part: HealthPart;
  word: HealthWord;
  found: string;
  values: Record<string, string | number>;
}

const DAY = 86_400_000;
/** A backup older than this wants a look, ms. */
const BACKUP_OLD = 7 * DAY;
/** How long pages may lack what was committed before it is said, ms: they are being made meanwhile. */
const PUBLISHING = 5 * 60_000;
/** Room on the disk under which it wants a look, and under which writing may fail soon, bytes. */
const LITTLE_ROOM = 2e9;
const NO_ROOM = 2e8;
/** More that waits than this wants a look. */
const LONG_QUEUE = 20;

type Found = Omit<HealthItem, 'part'>;
const found = (word: HealthWord, what: string, values: HealthItem['values'] = {}): Found => ({
  word,
  found: what,
  values,
});
const NOT_KNOWN = found('unknown', 'unknown');

/** How the instance is, part by part: what is broken first. What is not known is said so. @param now ISO 8601 */
export function healthItems(state: HealthState, now: string): HealthItem[] {
  const items = HEALTH_PARTS.map((part) => ({ part, ...LOOKS[part](state, now) }));
  return items.sort((a, b) => HEALTH_WORDS.indexOf(a.word) - HEALTH_WORDS.indexOf(b.word));
}

const LOOKS: Readonly<Record<HealthPart, (state: HealthState, now: string) => Found>> = {
  database: ({ database: { answers, present, dialect } }) =>
    !present
      ? found('broken', 'gone')
      : found(answers ? 'well' : 'broken', answers ? 'answers' : 'silent', { dialect }),
  migrations: ({ pendingMigrations: count }) =>
    count === null ? NOT_KNOWN : count > 0 ? found('broken', 'pending', { count }) : found('well', 'done'),
  pages: ({ pages }, now) => pagesFound(pages, now),
  log: ({ log }) => logFound(log),
  backup: ({ backupAt, database }, now) => backupFound(backupAt, database.dialect, now),
  room: ({ freeBytes: bytes }) =>
    bytes === null
      ? NOT_KNOWN
      : bytes < NO_ROOM
        ? found('broken', 'none', { bytes })
        : bytes < LITTLE_ROOM
          ? found('look', 'little', { bytes })
          : found('well', 'enough', { bytes }),
  size: ({ database: { bytes } }) => (bytes === null ? NOT_KNOWN : found('well', 'size', { bytes })),
  uploads: ({ uploads }) =>
    uploads === null
      ? NOT_KNOWN
      : uploads.waiting === 0
        ? found('well', 'none')
        : found('well', 'waiting', { count: uploads.waiting, bytes: uploads.bytes }),
  settings: ({ settings }) => settingsFound(settings),
  passwords: ({ queues }) => queueFound(queues.passwords),
  files: ({ queues }) => queueFound(queues.files),
  solver: ({ queues }) => queueFound(queues.solver),
  program: ({ program }) => found('well', 'runs', { ...program }),
};

function pagesFound(pages: HealthState['pages'], now: string): Found {
  if (pages === null) return found('look', 'none');
  const { madeAt, behind, behindSince } = pages;
  if (!behind) return found('well', 'current', { madeAt });
  const waits = behindSince === null ? 0 : Date.parse(now) - Date.parse(behindSince);
  return waits > PUBLISHING
    ? found('look', 'behind', { madeAt, since: behindSince ?? '' })
    : found('well', 'making', { madeAt });
}

function logFound(log: HealthState['log']): Found {
  if (log === null) return NOT_KNOWN;
  const { length, verifiedAt, fault, brokenAt } = log;
  if (brokenAt !== null) return found('broken', 'broken', { number: brokenAt, verifiedAt });
  return fault === 'lacking' || fault === 'unguarded'
    ? found('broken', fault, { verifiedAt })
    : found('well', 'whole', { count: length, verifiedAt });
}

function backupFound(at: string | null, dialect: HealthState['database']['dialect'], now: string): Found {
  if (at === null) return found('unknown', dialect === 'postgresql' ? 'elsewhere' : 'unknown');
  return Date.parse(now) - Date.parse(at) > BACKUP_OLD
    ? found('look', 'old', { at })
    : found('well', 'made', { at });
}

function settingsFound(settings: HealthState['settings']): Found {
  if (settings === null) return NOT_KNOWN;
  const { changed, refused } = settings;
  return refused.length > 0
    ? found('look', 'refused', { count: refused.length, keys: refused.join() })
    : found('well', 'hold', { count: changed });
}

function queueFound(count: number | null): Found {
  if (count === null) return NOT_KNOWN;
  return found(count > LONG_QUEUE ? 'look' : 'well', count > LONG_QUEUE ? 'long' : 'waiting', { count });
}
