import { countSignIn, type WaitingFor, type WrongSignIns, waitOf } from '../../domain/access/backOff.ts';
import { WrongSignInSchema } from '../entities/wrongSignIn.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { digest } from './secrets.ts';

const wrong = tableOf(WrongSignInSchema);
const FIELDS = ['count', 'waitUntil', 'forgetAt'] as const;

/** What is counted of a try: its name, whether or not there is such an account, and its address. */
export interface Tried {
  /** null: none was given, and the address alone is counted */
  name: string | null;
  address: string;
}

type Keys = readonly [of: WaitingFor, key: string][];

function keysOf({ secret }: Pick<Store, 'secret'>, { name, address }: Tried): Keys {
  const of: [WaitingFor, string] = ['address', keyOf(secret, 'address', networkOf(address))];
  return name === null ? [of] : [['account', keyOfAccount(secret, name)], of];
}

/** Under what the wrong sign-ins of an account are counted. @param name in its plain form */
export function keyOfAccount(secret: Buffer, name: string): string {
  return keyOf(secret, 'account', name);
}

function keyOf(secret: Buffer, of: WaitingFor, text: string): string {
  return digest(secret, 'wrong sign-ins', `${of} ${text}`);
}

/** One household has a whole /64 of IPv6. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '').toLowerCase();
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const whole =
    tail === undefined
      ? groups
      : [...groups, ...Array(Math.max(0, 8 - groups.length - last.length)).fill('0'), ...last];
  return whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * Counts a try as wrong before it is known to be right.
 *
 * @returns until when nobody is heard under this name or from this address; null: this try is
 */
export async function countTry(
  store: Pick<Store, 'sql' | 'secret'>,
  tried: Tried,
  at: string,
): Promise<string | null> {
  const keys = keysOf(store, tried);
  await store.sql.run('delete from wrong_sign_in where forget_at < ?', [at]);
  return store.sql.transactional(async (sql) => {
    const counted: { key: string; next: WrongSignIns }[] = [];
    const waits: string[] = [];
    for (const [of, key] of keys) {
      // makes the row, so that two tries at once wait for each other
      await sql.run(
        wrong.insert(
          { key, count: 0, waitUntil: null, forgetAt: at },
          'on conflict (key) do update set count = wrong_sign_in.count',
        ),
      );
      const [known] = await sql.all<WrongSignIns>(wrong.select(FIELDS, { key }));
      const wait = waitOf(known ?? null, at);
      if (wait) waits.push(wait);
      counted.push({ key, next: countSignIn(known?.count ? known : null, of, at) });
    }
    if (waits.length > 0) return waits.sort().at(-1) ?? null;
    for (const { key, next } of counted) await sql.run(wrong.update({ ...next }, { key }));
    return null;
  });
}

/**
 * Takes back that a try was counted.
 *
 * @param isSignedIn whether it was right in everything: then the account's earlier ones are forgotten too. Those of the
 *   address are not, or one account of one's own would open the way to guess at all others.
 */
export async function forgiveTry(
  sql: Sql,
  store: Pick<Store, 'secret'>,
  tried: Tried,
  isSignedIn: boolean,
): Promise<void> {
  for (const [of, key] of keysOf(store, tried))
    await sql.run(
      isSignedIn && of === 'account'
        ? wrong.remove({ key })
        : {
            sql: 'update wrong_sign_in set count = count - 1, wait_until = null where key = ? and count > 0',
            params: [key],
          },
    );
}
