import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import { actorOf } from '../audit/auditBatch.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { accounts, inTurn, logAct, type SecretAccountRow, secretAccount, signedIn } from './accountRow.ts';
import { seal, unseal } from './secrets.ts';
import { endSessionsOf } from './sessions.ts';

/** Seconds a code may be off: one step of 30 s in either direction. */
const TOLERANCE = 30;
const CODE = /^\d{6}$/;

type Sealing = Pick<Store, 'sql' | 'secret'>;

/** Whether an account can show by more than a password who it is. */
export async function hasSecondFactor(sql: Pick<Sql, 'all'>, account: number): Promise<boolean> {
  const row = await secretAccount(sql, account);
  return row !== null && (row.hasTotp || row.passkeys > 0);
}

/**
 * Makes a key for an app that shows codes. Nothing changes before its first code is given to {@link confirmTotp}.
 *
 * @returns the key in Base32, and the address that its QR code holds
 */
export async function beginTotp(
  { sql, secret, index }: Sealing & Pick<Store, 'index'>,
  account: number,
): Promise<{ secret: string; uri: string } | AccessRefused> {
  const row = await secretAccount(sql, account);
  if (row?.state !== 'active') return refused('ACCOUNT_NOT_FOUND');
  const { generateSecret } = await import('otplib');
  const key = generateSecret();
  await sql.run(accounts.update({ totpPending: seal(secret, account, key) }, { id: account }));
  return { secret: key, uri: await uriOf(index, row.name, key) };
}

/** The key made last, for as long as no code of it was given; null: there is none. */
export async function pendingTotp(
  { sql, secret, index }: Sealing & Pick<Store, 'index'>,
  account: number,
): Promise<{ secret: string; uri: string } | null> {
  const row = await secretAccount(sql, account);
  if (row?.state !== 'active' || row.totpPending === null) return null;
  const key = unseal(secret, account, row.totpPending);
  return { secret: key, uri: await uriOf(index, row.name, key) };
}

async function uriOf(index: Store['index'], name: string, key: string): Promise<string> {
  const { generateURI } = await import('otplib');
  return generateURI({ issuer: `供需罗盘 ${index.edition.settings.nameZh}`, label: name, secret: key });
}

/**
 * Takes the new key into use, once its first code shows that the app has it. Whoever is signed in elsewhere, without it, is
 * signed out.
 *
 * @param session the one that asks, which stays
 */
export function confirmTotp(
  { sql, secret }: Sealing,
  account: number,
  { code, at, session }: { code: string; at: string; session?: number },
): Promise<AccessRefused | null> {
  return inTurn(sql, async (within) => {
    const row = await secretAccount(within, account);
    if (row?.state !== 'active') return refused('ACCOUNT_NOT_FOUND');
    if (row.totpPending === null) return refused('SECOND_FACTOR_NOT_BEGUN');
    const step = await stepOfCode(unseal(secret, account, row.totpPending), code, at);
    if (step === null) return refused('SECOND_FACTOR_CODE_WRONG');
    await within.run(
      accounts.update({ totpSecret: row.totpPending, totpPending: null, totpStep: step }, { id: account }),
    );
    await logAct(within, row, { at, by: actorOf(signedIn(row)) }, 'account.secondFactor', { by: 'totp' });
    await endSessionsOf(within, account, at, session);
    return null;
  });
}

/** Takes a code, once: within the transaction of what it admits to. @returns whether it is right and was not used before */
export async function takeCode(
  sql: Sql,
  { secret }: Pick<Store, 'secret'>,
  { id, totpSecret }: SecretAccountRow,
  code: string,
  at: string,
): Promise<boolean> {
  if (totpSecret === null) return false;
  const step = await stepOfCode(unseal(secret, id, totpSecret), code, at);
  if (step === null) return false;
  const taken = await sql.all(
    'update account set totp_step = ? where id = ? and (totp_step is null or totp_step < ?) returning id',
    [step, id, step],
  );
  return taken.length > 0;
}

/** @returns the step of 30 s since 1970 that a code is of; null: of none near */
async function stepOfCode(key: string, typed: string, at: string): Promise<number | null> {
  const token = typed.normalize('NFKC').replace(/\s/g, '');
  if (!CODE.test(token)) return null;
  const { verifySync } = await import('otplib');
  const epoch = Math.floor(Date.parse(at) / 1000);
  const found = verifySync({ secret: key, token, epoch, epochTolerance: TOLERANCE });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}
