import { createHmac } from 'node:crypto';
import type { PersonDigest } from '../../../server/domain/disclosure/cellKey.ts';

/** HMAC-SHA-256 of an id under a secret; each is worked out once. */
export function digestUnder(secret: string): PersonDigest {
  const known = new Map<string, Uint8Array>();
  return (id) => {
    const digest = known.get(id) ?? createHmac('sha256', secret).update(id).digest();
    known.set(id, digest);
    return digest;
  };
}

export const demoDigest = digestUnder('demo-secret');
