import { createHash } from 'node:crypto';

/** Strong entity tag of a body: 132 bits of its SHA-256. */
export function etagOf(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
