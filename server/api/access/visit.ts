import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { type Asker, STRANGER } from '../../domain/access/asker.ts';
import type { Site } from '../front/site.ts';
import { addressOf } from './addressOf.ts';
import { readSessionToken } from './sessionCookie.ts';
import type { FoundSession, SessionDesk } from './sessionDesk.ts';

/** One request, and who sends it. */
export interface Visit {
  asker: Asker;
  /** whether a session's cookie came with it, be it of one that has ended */
  carriesSession: boolean;
  /** null: nobody signed in */
  session: FoundSession['session'] | null;
  /** id of the request, for the log of acts and the server's own */
  requestId: string;
  /** from where it comes */
  address: string;
  /** whether people reach the instance by HTTPS */
  secure: boolean;
  /** scheme and host that it was sent to, e.g. `https://talent.example.cn` */
  origin: string;
  incoming: IncomingMessage;
  response: ServerResponse;
}

const visits = new WeakMap<IncomingMessage, Visit>();

/**
 * Finds out once who sends a request. Programs and readers without a session's cookie are strangers, for whom nothing is
 * looked up.
 *
 * @returns at once where nothing has to be looked up
 */
export function beginVisit(
  sessions: SessionDesk,
  { secure, origin, proxies }: Pick<Site, 'secure' | 'origin'> & { proxies: BlockList },
  incoming: IncomingMessage,
  response: ServerResponse,
): Visit | Promise<Visit> {
  const token = readSessionToken(incoming.headers.cookie, secure);
  const stranger: Visit = {
    asker: STRANGER,
    carriesSession: token !== null,
    session: null,
    requestId: randomUUID(),
    address: addressOf(incoming, proxies),
    secure,
    origin: origin ?? `http://${incoming.headers.host}`,
    incoming,
    response,
  };
  const keep = (visit: Visit) => {
    visits.set(incoming, visit);
    return visit;
  };
  if (token === null) return keep(stranger);
  return sessions
    .find(token, new Date().toISOString())
    .then((found) =>
      keep(
        found ? { ...stranger, ...found, asker: { ...found.asker, session: found.session.id } } : stranger,
      ),
    );
}

/** The visit that a request began. @throws Error where it came past the front door */
export function visitOf(incoming: IncomingMessage): Visit {
  const visit = visits.get(incoming);
  if (!visit) throw new Error('a request came past the front door');
  return visit;
}

/**
 * Sends a cookie with the answer to a visit. Beside those that a page sets: the page server puts its own in place of all that were
 * set before, so this one is added as the headers leave.
 */
export function sendCookie({ response }: Visit, cookie: string): void {
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, ...rest: unknown[]) {
    this.appendHeader('set-cookie', cookie);
    return Reflect.apply(writeHead, this, rest);
  } as typeof writeHead;
}
