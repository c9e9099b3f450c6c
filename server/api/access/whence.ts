import type { Whence } from './accountDesk.ts';
import type { Answering } from './proofDesk.ts';
import { readPendingToken } from './sessionCookie.ts';
import type { Visit } from './visit.ts';

/** From where a visit comes. */
export function whenceOf({ incoming, address }: Pick<Visit, 'incoming' | 'address'>): Whence {
  return { address, agent: incoming.headers['user-agent'] ?? null, at: new Date().toISOString() };
}

/** The same with what its browser has begun to show, and the address it was sent to. */
export function answeringOf(visit: Pick<Visit, 'incoming' | 'address' | 'secure' | 'origin'>): Answering {
  const pending = readPendingToken(visit.incoming.headers.cookie, visit.secure);
  return { ...whenceOf(visit), pending, origin: visit.origin };
}
