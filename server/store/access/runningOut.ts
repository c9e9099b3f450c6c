import { WrongSignInSchema } from '../entities/wrongSignIn.ts';
import type { Store } from '../openStore.ts';
import { tableOf } from '../tableOf.ts';
import { keyOfAccount } from './backOff.ts';

const wrong = tableOf(WrongSignInSchema);

/** What of an account runs out by itself; times ISO 8601, null: nothing. */
export interface RunningOut {
  /** until when nobody is heard under its name */
  waitUntil: string | null;
  /** until when its link can be used */
  linkUntil: string | null;
}

/**
 * What of accounts runs out by itself, by their names.
 *
 * @param names of the accounts asked for
 */
export async function runningOut(
  { sql, secret }: Pick<Store, 'sql' | 'secret'>,
  names: readonly string[],
  at: string,
): Promise<Map<string, RunningOut>> {
  const waiting = await sql.all<{ key: string; waitUntil: string }>(
    `select ${wrong.fields(['key', 'waitUntil'])} from wrong_sign_in where wait_until > ?`,
    [at],
  );
  const links = await sql.all<{ name: string; until: string }>(
    `select a.name, l.until from account_link l join account a on a.id = l.account_id
      where l.ended_at is null and l.until > ?`,
    [at],
  );
  const waits = new Map(waiting.map(({ key, waitUntil }) => [key, waitUntil]));
  const open = new Map(links.map(({ name, until }) => [name, until]));
  return new Map(
    names.map((name) => {
      // a digest for each name is made only where somebody waits at all
      const waitUntil = waits.size > 0 ? (waits.get(keyOfAccount(secret, name)) ?? null) : null;
      return [name, { waitUntil, linkUntil: open.get(name) ?? null }];
    }),
  );
}
