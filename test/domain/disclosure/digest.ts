import { createHmac } from 'node:crypto';
import type { PersonDigest } from '../../../server/domain/disclosure/cellKey.ts';

/** HMAC-SHA-256 of an id under a secret. */
export const digestUnder =
  (secret: string): PersonDigest =>
  (id) =>
    createHmac('sha256', secret).update(id).digest();

export const demoDigest = digestUnder('demo-secret');
