import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import type { SignInWay } from '../entities/accountSession.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { inTurn, secretAccount, signedIn } from './accountRow.ts';
import { countTry, forgiveTry } from './backOff.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';
import { beginProof, readProof, takeProof } from './pendingProofs.ts';
import { takeCode } from './secondFactor.ts';
import { openSession } from './sessions.ts';
import { logWrong } from './wrongSignIn.ts';

/** A sign-in whose answer is awaited. */
export interface HeldSignIn {
  /** what was shown first; null: nothing, the passkey is the whole sign-in */
  first: SignInWay | null;
  /** base64url; null: none was asked for */
  challenge: string | null;
}

/** From where an answer comes, and when. */
export interface From {
  address: string;
  agent: string | null;
  at: string;
}

/** Keeps that somebody has shown the first of two things. @returns token for the browser's cookie */
export function beginSecondStep(sql: Sql, account: number, first: SignInWay, at: string): Promise<string> {
  const held: HeldSignIn = { first, challenge: null };
  return beginProof(sql, 'signIn', { account, held }, at);
}

/** By what a sign-in that has begun can be finished; null: none has, or it took too long. */
export async function secondStep(
  sql: Sql,
  token: string | null,
  at: string,
): Promise<{ code: boolean; passkey: boolean } | null> {
  const pending = await readProof<HeldSignIn>(sql, 'signIn', token, at);
  const row = pending?.account ? await secretAccount(sql, pending.account) : null;
  return row && { code: row.hasTotp, passkey: row.passkeys > 0 };
}

/** Finishes a sign-in by a code. A wrong one leaves it open for another try, which waits like any other. */
export async function finishWithCode(
  store: Pick<Store, 'sql' | 'secret'>,
  token: string | null,
  code: string,
  { address, agent, at }: From,
): Promise<{ token: string; asker: SignedIn } | AccessRefused> {
  const begun = await readProof<HeldSignIn>(store.sql, 'signIn', token, at);
  const named = begun?.account ? await secretAccount(store.sql, begun.account) : null;
  if (!named) return refused('SIGN_IN_OVER');
  const tried = { name: named.name, address };
  const until = await countTry(store, tried, at);
  if (until !== null) return { ...refused('SIGN_IN_WAIT'), until };
  return inTurn(store.sql, async (sql) => {
    const row = await secretAccount(sql, named.id);
    if (row?.state !== 'active' || (row.demonstration && (await demonstrationIsOver(sql))))
      return refused('SIGN_IN_CLOSED');
    if (!(await takeCode(sql, store, row, code, at))) {
      await logWrong(sql, row, { why: 'SIGN_IN_CODE_WRONG', address, at });
      return refused('SIGN_IN_CODE_WRONG');
    }
    const pending = await takeProof<HeldSignIn>(sql, 'signIn', token, at);
    if (!pending?.held.first) return refused('SIGN_IN_OVER');
    const opened = await openSession(sql, { account: row.id, at, way: pending.held.first, agent, address });
    await forgiveTry(sql, store, tried, true);
    return { token: opened.token, asker: signedIn(row) };
  });
}
