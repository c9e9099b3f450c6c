import { createHash } from 'node:crypto';
import { readBytes } from './readBytes.ts';

/** SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of readBytes(path)) hash.update(bytes);
  return hash.digest('hex');
}
