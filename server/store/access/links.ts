import { type AccessRefused, isRefused, refused } from '../../domain/access/accessRefused.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import { passwordRefusal } from '../../domain/access/passwordRule.ts';
import { type Actor, actorOf } from '../audit/auditBatch.ts';
import { AccountLinkSchema } from '../entities/accountLink.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import {
  accounts,
  inTurn,
  logAct,
  passkeys,
  type SecretAccountRow,
  secretAccount,
  signedIn,
} from './accountRow.ts';
import { accountLookedAfter } from './accounts.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';
import { accountOfIdentity, addIdentity, type Identity, identities } from './identities.ts';
import { passwordSurroundings } from './passwordSurroundings.ts';
import { hashPassword } from './passwords.ts';
import { hashToken, newToken } from './secrets.ts';
import { endSessionsOf, openSession } from './sessions.ts';

const links = tableOf(AccountLinkSchema);

/** How long a link can be used, ms. */
const LASTS = 72 * 3_600_000;

/**
 * Makes a link by which the person of an account chooses a password, once. One made earlier ends. The account stays as it is
 * until the link is used.
 *
 * @returns the token, which the database does not keep, and until when it can be used
 */
export function makeLink(
  sql: Sql,
  account: number,
  { at, by }: { at: string; by: Actor },
): Promise<{ token: string; until: string } | AccessRefused> {
  return inTurn(sql, async (within) => {
    const row = await accountLookedAfter(within, account, by);
    if (isRefused(row)) return row;
    if (row.state === 'disabled') return refused('ACCOUNT_DISABLED');
    const token = newToken();
    const until = new Date(Date.parse(at) + LASTS).toISOString();
    await endLinks(within, account, at);
    const made = { account, tokenHash: hashToken(token), madeBy: by.name, madeAt: at, until, endedAt: null };
    await within.run(links.insert(made));
    await logAct(within, row, { at, by }, 'account.link', { account: row.name, until });
    return { token, until };
  });
}

/** Whose link it is; null: it was used, is too old, a newer one took its place, or there never was such a one. */
export async function readLink(
  sql: Sql,
  token: string,
  at: string,
): Promise<{
  account: number;
  name: string;
  shownName: string;
  role: SignedIn['role'];
  until: string;
} | null> {
  const found = await openLink(sql, hashToken(token), at);
  if (!found) return null;
  const { row, until } = found;
  return { account: row.id, name: row.name, shownName: row.shownName, role: row.role, until };
}

/**
 * Why nobody can use a link any more: `used`, by somebody or because a newer one took its place; `over`, nobody did in time;
 * `unknown`, there never was such a one.
 */
export async function whyLinkEnded(
  sql: Sql,
  token: string,
  at: string,
): Promise<'used' | 'over' | 'unknown'> {
  const [link] = await sql.all<{ until: string; endedAt: string | null }>(
    links.select(['until', 'endedAt'], { tokenHash: hashToken(token) }),
  );
  if (!link) return 'unknown';
  return link.endedAt === null && Date.parse(link.until) <= Date.parse(at) ? 'over' : 'used';
}

/**
 * Begins an account, or begins it anew: the password is the one chosen here, and whatever else opened it before (codes,
 * passkeys, other providers, sessions) does so no more. Signs in.
 */
export async function useLink(
  store: Pick<Store, 'sql' | 'index'>,
  token: string,
  { password, at, agent = null, address = null }: UsedLink,
): Promise<{ token: string; asker: SignedIn } | AccessRefused> {
  const found = await openLink(store.sql, hashToken(token), at);
  if (!found) return refused('LINK_OVER');
  const weak = passwordRefusal(password, await passwordSurroundings(store, found.row));
  if (weak) return weak;
  const passwordHash = await hashPassword(password);
  return inTurn(store.sql, async (sql) => {
    const row = await beginAnew(sql, hashToken(token), passwordHash, at);
    if (isRefused(row)) return row;
    const opened = await openSession(sql, { account: row.id, at, way: 'link', agent, address });
    return { token: opened.token, asker: signedIn(row) };
  });
}

/** Does the same without a password: by an identity at another provider, which becomes the account's only way in. */
export function useLinkByIdentity(
  sql: Sql,
  tokenHash: string,
  identity: Identity,
  { at, agent = null, address = null }: Omit<UsedLink, 'password'>,
): Promise<{ token: string; asker: SignedIn } | AccessRefused> {
  return inTurn(sql, async (within) => {
    const found = await openLink(within, tokenHash, at);
    if (!found) return refused('LINK_OVER');
    const owner = await accountOfIdentity(within, identity);
    if (owner && owner.id !== found.row.id) return refused('IDENTITY_TAKEN');
    const row = await beginAnew(within, tokenHash, null, at);
    if (isRefused(row)) return row;
    const taken = await addIdentity(within, row.id, identity, { at, by: actorOf(signedIn(row)) });
    if (taken) throw new Error(`identity of account ${row.id} was taken within its own transaction`);
    const opened = await openSession(within, { account: row.id, at, way: 'provider', agent, address });
    return { token: opened.token, asker: signedIn(row) };
  });
}

/** Of two who use a link at once the first does. */
async function beginAnew(
  sql: Sql,
  tokenHash: string,
  passwordHash: string | null,
  at: string,
): Promise<SecretAccountRow | AccessRefused> {
  const found = await openLink(sql, tokenHash, at);
  if (!found) return refused('LINK_OVER');
  const { row } = found;
  const account = row.id;
  await endLinks(sql, account, at);
  await sql.run(
    accounts.update(
      { passwordHash, state: 'active', totpSecret: null, totpPending: null, totpStep: null },
      { id: account },
    ),
  );
  await sql.run(passkeys.remove({ account }));
  await sql.run(identities.remove({ account }));
  await logAct(sql, row, { at, by: actorOf(signedIn(row)) }, 'account.useLink', { from: row.state });
  await endSessionsOf(sql, account, at);
  return row;
}

export interface UsedLink {
  password: string;
  at: string;
  agent?: string | null;
  address?: string | null;
}

async function endLinks(sql: Sql, account: number, at: string): Promise<void> {
  await sql.run('update account_link set ended_at = ? where account_id = ? and ended_at is null', [
    at,
    account,
  ]);
}

/** @param tokenHash digest of its token */
async function openLink(
  sql: Sql,
  tokenHash: string,
  at: string,
): Promise<{ row: SecretAccountRow; until: string } | null> {
  const [link] = await sql.all<{ account: number; until: string; endedAt: string | null }>(
    links.select(['account', 'until', 'endedAt'], { tokenHash }),
  );
  if (!link || link.endedAt !== null || Date.parse(link.until) <= Date.parse(at)) return null;
  const row = await secretAccount(sql, link.account);
  if (!row || row.state === 'disabled' || (row.demonstration && (await demonstrationIsOver(sql))))
    return null;
  return { row, until: link.until };
}
