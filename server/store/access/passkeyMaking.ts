import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import { sha256 } from '../audit/sha256.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { secretAccount } from './accountRow.ts';
import { jsonObject } from './jsonObject.ts';
import type { PasskeySite } from './passkeySite.ts';
import { addPasskey, passkeysOf } from './passkeys.ts';
import { beginProof, takeProof } from './pendingProofs.ts';

/** Who an account is to a passkey: no name. A lost GONGXU_SECRET takes no passkey with it. */
export function passkeyOwner(account: number): Buffer<ArrayBuffer> {
  return Buffer.from(sha256(`gongxu account/${account}`), 'hex');
}

/**
 * Asks a browser to make a passkey, which the account does not have yet.
 *
 * @returns options as JSON for `parseCreationOptionsFromJSON`, and the token for the browser's cookie
 */
export async function beginPasskey(
  { sql, index }: Pick<Store, 'sql' | 'index'>,
  account: number,
  { id }: PasskeySite,
  at: string,
): Promise<{ options: string; pending: string } | AccessRefused> {
  const row = await secretAccount(sql, account);
  if (row?.state !== 'active') return refused('ACCOUNT_NOT_FOUND');
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const options = await generateRegistrationOptions({
    rpName: `供需罗盘 ${index.edition.settings.nameZh}`,
    rpID: id,
    userName: row.name,
    userDisplayName: row.shownName,
    userID: passkeyOwner(account),
    attestationType: 'none',
    excludeCredentials: (await passkeysOf(sql, account)).map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  const pending = await beginProof(sql, 'passkey', { account, held: { challenge: options.challenge } }, at);
  return { options: JSON.stringify(options), pending };
}

export interface MadePasskey {
  /** what the owner calls it */
  name: string;
  /** the browser's answer, as JSON */
  response: string;
  /** of the browser's cookie */
  pending: string | null;
  site: PasskeySite;
  session: number;
  at: string;
}

/** Keeps the passkey that a browser made. */
export async function finishPasskey(
  sql: Sql,
  account: number,
  { name, response, pending, site, session, at }: MadePasskey,
): Promise<AccessRefused | null> {
  const begun = await takeProof<{ challenge: string }>(sql, 'passkey', pending, at);
  if (begun?.account !== account) return refused('SIGN_IN_OVER');
  const made = await verified(response, begun.held.challenge, site);
  if (!made) return refused('PASSKEY_WRONG');
  return addPasskey(sql, account, { ...made, name }, { at, session });
}

async function verified(response: string, expectedChallenge: string, { id, origin }: PasskeySite) {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: jsonObject(response) as never,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
    });
    if (!registrationInfo) return null;
    const { credential } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: (credential.transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 8),
    };
  } catch {
    return null;
  }
}
