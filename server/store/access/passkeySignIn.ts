import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { inTurn, secretAccount, signedIn } from './accountRow.ts';
import { countTry, forgiveTry } from './backOff.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';
import { jsonObject } from './jsonObject.ts';
import { passkeyOwner } from './passkeyMaking.ts';
import type { PasskeySite } from './passkeySite.ts';
import { findPasskey, type PasskeyRow, passkeysOf, usePasskey } from './passkeys.ts';
import { beginProof, type Pending, takeProof } from './pendingProofs.ts';
import type { From, HeldSignIn } from './secondStep.ts';
import { openSession } from './sessions.ts';
import { logWrong } from './wrongSignIn.ts';

/**
 * Asks a browser to sign with a passkey.
 *
 * @param second token of a sign-in that has begun, of whose account it must be; null: the passkey is the whole sign-in, whosever
 *   it is, and its device must check who holds it
 * @returns options as JSON for `parseRequestOptionsFromJSON`, and the token for the browser's cookie
 */
export async function beginPasskeySignIn(
  sql: Sql,
  { id }: PasskeySite,
  second: { token: string | null } | null,
  at: string,
): Promise<{ options: string; pending: string } | AccessRefused> {
  const begun = second ? await takeProof<HeldSignIn>(sql, 'signIn', second.token, at) : null;
  if (second && (!begun?.account || !begun.held.first)) return refused('SIGN_IN_OVER');
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const account = begun?.account ?? null;
  const own = account === null ? [] : await passkeysOf(sql, account);
  const options = await generateAuthenticationOptions({
    rpID: id,
    allowCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    userVerification: account === null ? 'required' : 'discouraged',
  });
  const held: HeldSignIn = { first: begun?.held.first ?? null, challenge: options.challenge };
  const pending = await beginProof(sql, 'signIn', { account, held }, at);
  return { options: JSON.stringify(options), pending };
}

/** What a browser answers. */
export interface PasskeyAnswer extends From {
  /** as JSON */
  response: string;
  /** of the browser's cookie */
  pending: string | null;
  site: PasskeySite;
}

/** Signs somebody in by the passkey that a browser signed with. */
export async function finishPasskeySignIn(
  store: Pick<Store, 'sql' | 'secret'>,
  { response, pending, site, address, agent, at }: PasskeyAnswer,
): Promise<{ token: string; asker: SignedIn } | AccessRefused> {
  const tried = { name: null, address };
  const until = await countTry(store, tried, at);
  if (until !== null) return { ...refused('SIGN_IN_WAIT'), until };
  const begun = await takeProof<HeldSignIn>(store.sql, 'signIn', pending, at);
  const shown = begun && (await verified(store, response, begun, site));
  return inTurn(store.sql, async (sql) => {
    const row = shown ? await secretAccount(sql, shown.passkey.account) : null;
    const wrong = async (why: 'PASSKEY_WRONG' | 'SIGN_IN_OVER' | 'SIGN_IN_CLOSED') => {
      await logWrong(sql, row, { why, address, at });
      return refused(why);
    };
    if (!begun) return wrong('SIGN_IN_OVER');
    if (!shown || !row) return wrong('PASSKEY_WRONG');
    if (row.state !== 'active' || (row.demonstration && (await demonstrationIsOver(sql))))
      return wrong('SIGN_IN_CLOSED');
    if (!(await usePasskey(sql, shown.passkey.id, shown.counter, at))) return wrong('PASSKEY_WRONG');
    const way = begun.held.first ?? 'passkey';
    const opened = await openSession(sql, { account: row.id, at, way, agent, address });
    await forgiveTry(sql, store, { name: row.name, address }, true);
    return { token: opened.token, asker: signedIn(row) };
  });
}

/** Whose passkey signed, if all of it is right. */
async function verified(
  { sql }: Pick<Store, 'sql'>,
  response: string,
  { account, held }: Pending<HeldSignIn>,
  { id, origin }: PasskeySite,
): Promise<{ passkey: PasskeyRow; counter: number } | null> {
  try {
    const answer = jsonObject(response) as AuthenticationResponseJSON;
    const passkey = await findPasskey(sql, String(answer.id));
    if (!passkey || held.challenge === null || (account !== null && passkey.account !== account)) return null;
    const { userHandle } = answer.response;
    const owner = passkeyOwner(passkey.account).toString('base64url');
    if (userHandle !== undefined && userHandle !== null && userHandle !== owner) return null;
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const found = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: held.challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
      requireUserVerification: account === null,
    });
    return found.verified ? { passkey, counter: found.authenticationInfo.newCounter } : null;
  } catch {
    return null;
  }
}
