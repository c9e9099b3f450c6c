import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import { actorOf } from '../audit/auditBatch.ts';
import { AccountIdentitySchema } from '../entities/accountIdentity.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { type AccountRow, inTurn, logAct, secretAccount, signedIn, withoutSecrets } from './accountRow.ts';
import type { Doing } from './accounts.ts';
import { endSessionsOf } from './sessions.ts';

export const identities = tableOf(AccountIdentitySchema);

/** Who somebody is to another provider of sign-ins, as its token says. */
export interface Identity {
  issuer: string;
  subject: string;
}

export interface IdentityRow extends Identity {
  createdAt: string;
}

/** The identities of an account, the first linked first. */
export function identitiesOf(sql: Pick<Sql, 'all'>, account: number): Promise<IdentityRow[]> {
  return sql.all<IdentityRow>(
    identities.select(
      ['issuer', 'subject', 'createdAt'],
      { account },
      'order by created_at, issuer, subject',
    ),
  );
}

/** Whose identity it is; null: nobody's here. Whether the account may sign in is in its state. */
export async function accountOfIdentity(sql: Sql, { issuer, subject }: Identity): Promise<AccountRow | null> {
  const [found] = await sql.all<{ account: number }>(identities.select(['account'], { issuer, subject }));
  const row = found ? await secretAccount(sql, found.account) : null;
  return row && withoutSecrets(row);
}

/** Lets an account sign in through another provider. An identity is one account's alone. */
export function addIdentity(
  sql: Sql,
  account: number,
  { issuer, subject }: Identity,
  doing: Doing,
): Promise<AccessRefused | null> {
  return inTurn(sql, async (within) => {
    const row = await secretAccount(within, account);
    if (row?.state !== 'active') return refused('ACCOUNT_NOT_FOUND');
    const made = await within.all(
      identities.insert(
        { issuer, subject, account, createdAt: doing.at },
        'on conflict (issuer, subject) do nothing returning subject',
      ),
    );
    if (made.length === 0) return refused('IDENTITY_TAKEN');
    await logAct(within, row, doing, 'account.identity', { issuer });
    return null;
  });
}

/**
 * Takes an identity from an account, unless there is no other way into it. Whoever is signed in elsewhere is signed out.
 *
 * @param doing `session`: the one that asks, which stays
 */
export function removeIdentity(
  sql: Sql,
  account: number,
  { issuer, subject }: Identity,
  { at, session }: { at: string; session?: number },
): Promise<AccessRefused | null> {
  return inTurn(sql, async (within) => {
    const row = await secretAccount(within, account);
    const own = await identitiesOf(within, account);
    if (!row || !own.some((one) => one.issuer === issuer && one.subject === subject))
      return refused('ACCOUNT_NOT_FOUND');
    if (own.length === 1 && row.passwordHash === null && row.passkeys === 0)
      return refused('ACCOUNT_LAST_WAY');
    await within.run(identities.remove({ issuer, subject, account }));
    await endSessionsOf(within, account, at, session);
    await logAct(within, row, { at, by: actorOf(signedIn(row)) }, 'account.dropIdentity', { issuer });
    return null;
  });
}
