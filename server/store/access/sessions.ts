import type { SignedIn } from '../../domain/access/asker.ts';
import { SECOND_FACTOR } from '../../domain/access/roles.ts';
import { sessionIsOver } from '../../domain/access/sessionIsOver.ts';
import { type Actor, actorOf } from '../audit/auditBatch.ts';
import { AccountSessionSchema, type SignInWay } from '../entities/accountSession.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { accounts, inTurn, logAct, secretAccount, signedIn } from './accountRow.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';
import { hashToken, newToken } from './secrets.ts';

const sessions = tableOf(AccountSessionSchema);

/** How much of what a browser calls itself is kept. */
const LONGEST_AGENT = 200;
/** How old the last look may be before it is written anew, ms. */
const SEEN_EVERY = 60_000;
/** How long an ended session is still listed, ms. */
const KEPT = 90 * 24 * 3_600_000;

/** A session as its owner sees it. */
export interface SessionRow {
  id: number;
  way: SignInWay;
  agent: string | null;
  startedAt: string;
  lastSeenAt: string;
}

export interface Opening {
  account: number;
  at: string;
  way: SignInWay;
  agent: string | null;
  /** where the request came from; told in the log alone */
  address?: string | null;
}

/**
 * Opens a session for somebody who has shown who they are, and writes the sign-in to the log.
 *
 * @returns the token for the cookie; the database keeps its digest alone
 * @throws Error when the account may not sign in: ask before
 */
export function openSession(
  sql: Sql,
  { account, at, way, agent, address = null }: Opening,
): Promise<{ token: string; id: number }> {
  return inTurn(sql, async (within) => {
    const row = await secretAccount(within, account);
    const isOver = row?.demonstration && (await demonstrationIsOver(within));
    if (row?.state !== 'active' || isOver) throw new Error(`account ${account} may not sign in`);
    const token = newToken();
    const [made] = await within.all<{ id: number }>(
      sessions.insert(
        {
          account,
          tokenHash: hashToken(token),
          way,
          agent: agent?.slice(0, LONGEST_AGENT) ?? null,
          startedAt: at,
          lastSeenAt: at,
          endedAt: null,
        },
        'returning id',
      ),
    );
    const id = made?.id ?? 0;
    await within.run('delete from account_session where account_id = ? and last_seen_at < ?', [
      account,
      new Date(Date.parse(at) - KEPT).toISOString(),
    ]);
    await within.run(accounts.update({ lastSeenAt: at }, { id: account }));
    await logAct(within, row, { at, by: actorOf(signedIn(row)) }, 'account.signIn', {
      way,
      session: id,
      address,
    });
    return { token, id };
  });
}

interface FoundSession {
  id: number;
  account: number;
  startedAt: string;
  lastSeenAt: string;
  endedAt: string | null;
}

/** Who sends a request with such a token; null: nobody, or the session is over. */
export async function askerOfToken(
  sql: Sql,
  token: string,
  at: string,
): Promise<{
  asker: SignedIn;
  session: { id: number; startedAt: string; lastSeenAt: string; needsSecondFactor: boolean };
} | null> {
  const [found] = await sql.all<FoundSession>(
    sessions.select(['id', 'account', 'startedAt', 'lastSeenAt', 'endedAt'], { tokenHash: hashToken(token) }),
  );
  if (!found) return null;
  const row = await secretAccount(sql, found.account);
  if (row?.state !== 'active' || sessionIsOver(found, row.role, at)) return null;
  if (row.demonstration && (await demonstrationIsOver(sql))) return null;
  const { id, startedAt } = found;
  const isOld = Date.parse(at) - Date.parse(found.lastSeenAt) >= SEEN_EVERY;
  const lastSeenAt = isOld ? at : found.lastSeenAt;
  if (isOld) noteSeen(sql, found, at);
  const needsSecondFactor =
    SECOND_FACTOR.has(row.role) && !row.demonstration && !row.hasTotp && row.passkeys === 0;
  return {
    asker: signedIn(row),
    session: { id, startedAt, lastSeenAt, needsSecondFactor },
  };
}

/** Nobody who reads waits for this: while a long import writes, it comes later, or the next time. */
function noteSeen(sql: Sql, { id, account }: FoundSession, at: string): void {
  const write = async () => {
    await sql.run(sessions.update({ lastSeenAt: at }, { id }));
    await sql.run(accounts.update({ lastSeenAt: at }, { id: account }));
  };
  void write().catch(() => {});
}

/** The sessions of an account that still admit somebody, the latest first. */
export async function sessionsOf(sql: Sql, account: number, at: string): Promise<SessionRow[]> {
  const row = await secretAccount(sql, account);
  if (!row) return [];
  const rows = await sql.all<SessionRow>(
    `select ${sessions.fields(['id', 'way', 'agent', 'startedAt', 'lastSeenAt'])} from account_session
      where account_id = ? and ended_at is null order by id desc`,
    [account],
  );
  return rows.filter((session) => !sessionIsOver(session, row.role, at));
}

/**
 * Ends a session: signing out, or taking a lost browser's away.
 *
 * @param of `account`: only if it is that one's; `by`: who ends it, the owner where left out
 * @returns whether there was one to end
 */
export function endSession(
  sql: Sql,
  id: number,
  at: string,
  of: { account?: number; by?: Actor } = {},
): Promise<boolean> {
  return inTurn(sql, async (within) => {
    const own = of.account === undefined ? '' : 'and account_id = ?';
    const [ended] = await within.all<{ account: number }>(
      `update account_session set ended_at = ? where id = ? and ended_at is null ${own} returning account_id as account`,
      [at, id, ...(of.account === undefined ? [] : [of.account])],
    );
    if (!ended) return false;
    const row = await secretAccount(within, ended.account);
    if (row)
      await logAct(within, row, { at, by: of.by ?? actorOf(signedIn(row)) }, 'account.endSession', {
        session: id,
      });
    return true;
  });
}

/**
 * Ends every session of an account.
 *
 * @param except one that stays
 * @param by who ends them, the owner where left out
 * @returns how many
 */
export function endSessionsOf(
  sql: Sql,
  account: number,
  at: string,
  except?: number,
  by?: Actor,
): Promise<number> {
  return inTurn(sql, async (within) => {
    const ended = await within.all<{ id: number }>(
      'update account_session set ended_at = ? where account_id = ? and id <> ? and ended_at is null returning id',
      [at, account, except ?? -1],
    );
    const row = ended.length > 0 ? await secretAccount(within, account) : null;
    if (row)
      await logAct(within, row, { at, by: by ?? actorOf(signedIn(row)) }, 'account.endSessions', {
        sessions: ended.map(({ id }) => id).sort((a, b) => a - b),
      });
    return ended.length;
  });
}
