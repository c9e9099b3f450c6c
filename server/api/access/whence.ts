import { isIP } from 'node:net';
import type { Whence } from './accountDesk.ts';
import type { Answering } from './proofDesk.ts';
import { readPendingToken } from './sessionCookie.ts';
import type { Visit } from './visit.ts';

/**
 * From where a visit comes. This server speaks no HTTPS itself: where people reach it by HTTPS a proxy stands before it, and the
 * last address it names is the one that it saw. What came before that one anybody may have written.
 */
export function whenceOf({ incoming, secure }: Pick<Visit, 'incoming' | 'secure'>): Whence {
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '').split(',');
  const named = forwarded.at(-1)?.trim() ?? '';
  return {
    address: secure && isIP(named) ? named : (incoming.socket.remoteAddress ?? ''),
    agent: incoming.headers['user-agent'] ?? null,
    at: new Date().toISOString(),
  };
}

/** The same with what its browser has begun to show, and the address it was sent to. */
export function answeringOf(visit: Pick<Visit, 'incoming' | 'secure' | 'origin'>): Answering {
  const pending = readPendingToken(visit.incoming.headers.cookie, visit.secure);
  return { ...whenceOf(visit), pending, origin: visit.origin };
}
