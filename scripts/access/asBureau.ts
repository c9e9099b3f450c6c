import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { AccountRole } from '../../server/domain/access/roles.ts';
import type { Database as DatabaseOfStore } from '../../server/store/config.ts';

/** Somebody whom a test, a bench or a comparison lets in. */
export interface Person {
  name: string;
  shownName: string;
  role: AccountRole;
  scope: string | null;
}

export const BUREAU: Person = { name: 'bureau', shownName: '规划科', role: 'bureau', scope: null };

/** Another person of the bureau, who decides what the first one submitted. */
export const SECOND: Person = { name: 'second', shownName: '局长', role: 'bureau', scope: null };

/** Somebody who speaks for a school. */
export const ofSchool = (scope: string, name = 'school'): Person => ({
  name,
  shownName: '教务处',
  role: 'school',
  scope,
});

/** Cookies by origin, as a browser keeps them. In the process, because test files share it and `fetch`. */
const jar = new Map<string, string>();

function fileOf(database: string | DatabaseOfStore): string {
  if (typeof database === 'string') return database;
  if (database.dialect !== 'sqlite') throw new Error('a test lets people into SQLite alone');
  return database.file;
}

/**
 * Opens a session in a server's database, past the sign-in, as if a second factor were set up.
 *
 * @param database its file, or as a store has it
 * @returns the session's cookie
 */
export function sessionOf(
  database: string | DatabaseOfStore,
  { name, shownName, role, scope }: Person,
): string {
  const db = new Database(fileOf(database), { timeout: 60_000 });
  const now = new Date().toISOString();
  const token = `session-of-${name}`;
  try {
    db.prepare(
      `insert into account (name, shown_name, role, scope, state, demonstration, totp_secret, created_at, created_by)
        values (?, ?, ?, ?, 'active', 0, 'of a test', ?, 'test') on conflict (name) do update set
        role = excluded.role, scope = excluded.scope, state = 'active', totp_secret = excluded.totp_secret`,
    ).run(name, shownName, role, scope, now);
    db.prepare(
      `insert into account_session (account_id, token_hash, way, started_at, last_seen_at)
        select id, ?, 'password', ?, ? from account where name = ? on conflict (token_hash) do update
        set ended_at = null, started_at = excluded.started_at, last_seen_at = excluded.last_seen_at`,
    ).run(createHash('sha256').update(token).digest('hex'), now, now, name);
  } finally {
    db.close();
  }
  return `gongxu_session=${token}`;
}

/** The cookie that `fetch` sends to a server, for what asks it otherwise. */
export function cookieOf(url: string): string {
  return jar.get(new URL(url).origin) ?? '';
}

/** From now on `fetch` asks a server as the bureau, unless a request carries a session of its own or says `credentials: 'omit'`. */
export function asBureau(url: string, database: string | DatabaseOfStore): void {
  jar.set(new URL(url).origin, sessionOf(database, BUREAU));
  keepCookies();
}

const { fetch: plain } = globalThis;
const withCookies: typeof fetch = (input, init = {}) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const kept = jar.get(url.origin);
  const headers = new Headers(init.headers);
  const own = headers.get('cookie');
  if (kept && init.credentials !== 'omit' && !own?.includes('gongxu_session='))
    headers.set('cookie', own ? `${own}; ${kept}` : kept);
  return plain(input, { ...init, headers });
};

function keepCookies(): void {
  if (globalThis.fetch === plain) globalThis.fetch = withCookies;
}
