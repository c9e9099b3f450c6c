import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { sha256 } from '../audit/sha256.ts';

/** A token nobody can guess: 32 random bytes, base64url. The database keeps {@link hashToken} of it. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export const hashToken = sha256;

type Purpose = 'totp' | 'wrong sign-ins';

function keyFor(purpose: Purpose, secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `gongxu ${purpose}`, 32));
}

/** Keyed digest of a text, hexadecimal. */
export function digest(secret: Buffer, purpose: Purpose, text: string): string {
  return createHmac('sha256', keyFor(purpose, secret)).update(text).digest('hex');
}

const NONCE = 12;
const TAG = 16;

/**
 * Encrypts a text that the database keeps (AES-256-GCM).
 *
 * @param owner whose it is: what was sealed for one does not open for another
 */
export function seal(secret: Buffer, owner: number, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor('totp', secret), nonce);
  cipher.setAAD(Buffer.from(`account/${owner}`));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws Error when it was sealed with another key or for another owner */
export function unseal(secret: Buffer, owner: number, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFor('totp', secret), bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(Buffer.from(`account/${owner}`));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}
