import { createHash } from 'node:crypto';
import { readBytes } from './readBytes.ts';

/** Large: every piece costs a wait, and hashing it takes no longer than that. */
const PIECE = 1 << 20;

/** SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of readBytes(path, PIECE)) hash.update(bytes);
  return hash.digest('hex');
}
