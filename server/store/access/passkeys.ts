import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import { isShownName, plainShownName } from '../../domain/access/accountNames.ts';
import { SECOND_FACTOR } from '../../domain/access/roles.ts';
import { actorOf } from '../audit/auditBatch.ts';
import type { Sql } from '../sql.ts';
import { inTurn, logAct, passkeys, secretAccount, signedIn } from './accountRow.ts';
import { identitiesOf } from './identities.ts';
import { endSessionsOf } from './sessions.ts';

/** What a browser told of a key when it was made. */
export interface NewPasskey {
  /** base64url */
  credentialId: string;
  /** COSE, base64url */
  publicKey: string;
  counter: number;
  transports: readonly string[];
  name: string;
}

export interface PasskeyRow extends NewPasskey {
  id: number;
  account: number;
  createdAt: string;
  lastUsedAt: string | null;
}

const COLUMNS = [
  'id',
  'account',
  'credentialId',
  'publicKey',
  'counter',
  'transports',
  'name',
  'createdAt',
  'lastUsedAt',
] as const;

const read = ({ transports, ...row }: PasskeyRow & { transports: unknown }): PasskeyRow => ({
  ...row,
  transports: JSON.parse(String(transports)) as string[],
});

/** The passkeys of an account, the first made first. */
export async function passkeysOf(sql: Pick<Sql, 'all'>, account: number): Promise<PasskeyRow[]> {
  const rows = await sql.all<PasskeyRow>(passkeys.select(COLUMNS, { account }, 'order by id'));
  return rows.map(read);
}

/** @param credentialId base64url, as the browser gives it */
export async function findPasskey(sql: Pick<Sql, 'all'>, credentialId: string): Promise<PasskeyRow | null> {
  const [row] = await sql.all<PasskeyRow>(passkeys.select(COLUMNS, { credentialId }));
  return row ? read(row) : null;
}

/**
 * Keeps a passkey that was proven. Whoever is signed in elsewhere, without it, is signed out.
 *
 * @param session the one that asks, which stays
 */
export function addPasskey(
  sql: Sql,
  account: number,
  made: NewPasskey,
  { at, session }: { at: string; session?: number },
): Promise<AccessRefused | null> {
  return inTurn(sql, async (within) => {
    const row = await secretAccount(within, account);
    if (row?.state !== 'active') return refused('ACCOUNT_NOT_FOUND');
    const name = plainShownName(made.name);
    if (!isShownName(name)) return refused('ACCOUNT_SHOWN_NAME_INVALID');
    const { credentialId, publicKey, counter, transports } = made;
    if (await findPasskey(within, credentialId)) return refused('PASSKEY_TAKEN');
    const kept = { account, credentialId, publicKey, counter, name, createdAt: at, lastUsedAt: null };
    await within.run(passkeys.insert({ ...kept, transports: JSON.stringify(transports) }));
    await logAct(within, row, { at, by: actorOf(signedIn(row)) }, 'account.secondFactor', {
      by: 'passkey',
      name,
    });
    await endSessionsOf(within, account, at, session);
    return null;
  });
}

/**
 * Notes that a passkey signed, within the transaction of what it admits to.
 *
 * @returns false: it counts and did not count on, so that somebody may have copied it; or another has just used this answer
 */
export async function usePasskey(sql: Sql, id: number, counter: number, at: string): Promise<boolean> {
  const used = await sql.all(
    `update passkey set counter = ?, last_used_at = ? where id = ? and (counter < ? or (counter = 0 and ? = 0)) returning id`,
    [counter, at, id, counter, counter],
  );
  return used.length > 0;
}

/**
 * Gives a passkey up. Whose role needs a second factor keeps another. Whoever is signed in elsewhere is signed out.
 *
 * @param doing `session`: the one that asks, which stays
 */
export function removePasskey(
  sql: Sql,
  account: number,
  id: number,
  { at, session }: { at: string; session?: number },
): Promise<AccessRefused | null> {
  return inTurn(sql, async (within) => {
    const row = await secretAccount(within, account);
    const [own] = await within.all<{ name: string }>(passkeys.select(['name'], { id, account }));
    if (!row || !own) return refused('ACCOUNT_NOT_FOUND');
    if (SECOND_FACTOR.has(row.role) && !row.hasTotp && row.passkeys === 1)
      return refused('SECOND_FACTOR_NEEDED');
    if (row.passkeys === 1 && row.passwordHash === null && (await identitiesOf(within, account)).length === 0)
      return refused('ACCOUNT_LAST_WAY');
    await within.run(passkeys.remove({ id }));
    const details = { by: 'passkey', name: own.name };
    await endSessionsOf(within, account, at, session);
    await logAct(within, row, { at, by: actorOf(signedIn(row)) }, 'account.dropSecondFactor', details);
    return null;
  });
}
