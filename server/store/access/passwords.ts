import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { plainPassword } from '../../domain/access/passwordRule.ts';

/** argon2id as OWASP asks for it: 19 MiB, two passes, one lane. Stored hashes name theirs, so these may grow. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT = 16;
const TAG = 32;
const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** How many are hashed at once: the others wait, so that a crowd takes no more than two threads and 38 MiB. */
const AT_ONCE = 2;

let free = AT_ONCE;
const queue: (() => void)[] = [];

/** How many passwords wait to be hashed. */
export const waitingHashes = () => queue.length;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => queue.push(resolve));
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  }
}

/** Off the main thread. */
function derive(
  password: string,
  nonce: Buffer,
  cost: Omit<Argon2Parameters, 'message' | 'nonce' | 'tagLength'>,
) {
  return inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        argon2('argon2id', { ...cost, message: password, nonce, tagLength: TAG }, (error, tag) =>
          error ? reject(error) : resolve(tag),
        );
      }),
  );
}

/**
 * A password as the database keeps it: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
 *
 * @throws RangeError for one that is longer than any may be
 */
export async function hashPassword(typed: string): Promise<string> {
  const password = plainPassword(typed);
  if (password === null) throw new RangeError('a password that long is not hashed');
  const salt = randomBytes(SALT);
  const tag = await derive(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(tag)}`;
}

/** What is hashed in vain where there is no account or no password, so that both take as long. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(randomBytes(SALT))}$${plain(randomBytes(TAG))}`;

/**
 * Whether a password is the one that was hashed. One that is longer than any may be is not even hashed.
 *
 * @param stored null: there is none; takes as long, and is never right
 */
export async function verifyPassword(typed: string, stored: string | null): Promise<boolean> {
  const password = plainPassword(typed);
  if (password === null) return false;
  const [, memory, passes, parallelism, salt = '', tag = ''] = STORED.exec(stored ?? NOBODY) ?? [];
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await derive(password, Buffer.from(salt, 'base64'), cost);
  const expected = Buffer.from(tag, 'base64');
  return expected.length === found.length && timingSafeEqual(expected, found) && stored !== null;
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
