import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoreConfig } from './config.ts';

/**
 * The key of the digests of student numbers, 32 bytes. Made once when nobody set one: losing it means that a graduate
 * handed in again is not recognised, so it is part of what an operator keeps safe.
 */
export function loadSecret(config: Pick<StoreConfig, 'secret' | 'secretFile'>): Buffer {
  return createHash('sha256')
    .update(config.secret ?? readOrMakeSecret(config.secretFile))
    .digest();
}

/** The text of a secret that a file keeps, made where there is none. */
export function readOrMakeSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    // 'wx' fails when the file is there, so that of two processes that start at once only one makes it
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
