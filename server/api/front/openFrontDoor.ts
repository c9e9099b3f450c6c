import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo, BlockList } from 'node:net';
import { t } from '@gongxu/messages/server';
import { type Asker, isSignedIn } from '../../domain/access/asker.ts';
import { PAGES } from '../access/doors.ts';
import { whyNot } from '../access/doorsGuard.ts';
import type { SessionDesk } from '../access/sessionDesk.ts';
import { beginVisit, type Visit } from '../access/visit.ts';
import { incident, underRequest } from '../errors/incident.ts';
import { queryContext } from '../graphql/context.ts';
import type { QueryResult, QueryService } from '../graphql/query.service.ts';
import { pageLocale, readerLocale } from '../locale/readerLocale.ts';
import type { PublicAnswersService } from '../persisted/publicAnswers.service.ts';
import type { PublicationService } from '../publication/publication.service.ts';
import { type Reader, readAs, readerNow, readerOf } from '../publication/reader.ts';
import { isApiPath } from './isApiPath.ts';
import { keepPrivate } from './keepPrivate.ts';
import type { PageCacheService } from './pageCache.service.ts';
import { refuseStrangers } from './refuseStrangers.ts';
import { safetyHeaders } from './safetyHeaders.ts';
import { type Site, siteOf } from './site.ts';

/** The page server's own handler; calls `next` when no page is there. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What pages find on a request: the API in this very process. */
export interface PageRequest extends IncomingMessage {
  gongxu?: {
    query(document: string, variables?: Record<string, unknown>): Promise<QueryResult>;
    asker: Asker;
    /** whether the page shows what is not released yet */
    reader: Reader;
    /** id of the request, under whose beginning a failure is logged */
    requestId: string;
    /** why whoever asks may not see a page; null: they may. @param route as the page server calls it */
    refusal(route: string): ReturnType<typeof whyNot>;
  };
}

export interface FrontDoor {
  /** Nest's listener on the server, which answers the API */
  api: RequestListener;
  publications: PublicationService;
  queries: QueryService;
  answers: PublicAnswersService;
  sessions: SessionDesk;
  pageCache: PageCacheService;
  /** scheme and host under which people know the instance; null: this machine's own */
  origin: string | null;
  /** whose word on where a request came from is taken */
  proxies: BlockList;
  /** null: the pages have not been built */
  pages: PageHandler | null;
}

/**
 * Stands before Nest on its own server: kept public answers go out at once, pages go to the page server, the rest
 * is the API's. Who asks is found out first, where a session's cookie is there. Before Nest, because its router costs more than either and its 404 would win over the pages. Who is
 * no reader of this instance is turned away before anything is looked up.
 */
export function openFrontDoor(server: Server, door: FrontDoor): void {
  const { api, publications, answers, pages } = door;
  // This machine's own names hold the port, which is known once the server listens.
  let site: Site = siteOf(door.origin, 0);
  let turnedAway: TurnsAway = () => true;
  server.once('listening', () => {
    site = siteOf(door.origin, (server.address() as AddressInfo).port);
    turnedAway = guardOf(site);
  });
  server.off('request', api);
  server.prependListener('request', (request, response) => {
    if (turnedAway(request, response)) return;
    const visit = beginVisit(door.sessions, { ...site, proxies: door.proxies }, request, response);
    if (!(visit instanceof Promise)) answer(visit, request, response);
    else
      visit
        .then((found) => answer(found, request, response))
        .catch((error: unknown) => fail(request, response, error));
  });

  function answer(visit: Visit, request: IncomingMessage, response: ServerResponse): void {
    const reader = readerOf(visit);
    if (reader === 'unreleased') keepPrivate(request.url ?? '/', response);
    underRequest.run(visit.requestId, () => readAs(reader, () => lead(visit, request, response)));
  }

  function lead(visit: Visit, request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    if (request.method === 'GET' && /^\/graphql\/?(?:\?|$)/.test(url)) {
      if (answers.serveKept(request, response)) return;
      answers.serve(request, response).catch((error: unknown) => fail(request, response, error));
    } else if (!pages || isApiPath(url)) {
      api(request, response);
    } else if (publications.isFresh()) {
      servePage(door, pages, visit);
    } else {
      // Learns of a new release before a page of the one before could be sent.
      publications
        .refresh()
        .then(() => servePage(door, pages, visit))
        .catch((error: unknown) => fail(request, response, error));
    }
  }
}

/** Sets what every answer carries, and answers who is no reader of this instance. @returns whether it answered */
type TurnsAway = (request: IncomingMessage, response: ServerResponse) => boolean;

function guardOf(site: Site): TurnsAway {
  const addHeaders = safetyHeaders(site);
  return (request, response) => {
    addHeaders(request, response);
    return refuseStrangers(site, request, response);
  };
}

function servePage({ api, queries, pageCache }: FrontDoor, pages: PageHandler, visit: Visit): void {
  const { incoming, response, asker } = visit;
  const request: PageRequest = incoming;
  // a chart for other sites' pages says by its policy who may frame it: everybody
  if (/^\/embed\//.test(request.url ?? '')) response.removeHeader('x-frame-options');
  // what somebody sees who has signed in is theirs alone
  if (!visit.carriesSession && pageCache.serve(request, response)) return;
  leavePolicyToKept(response);
  request.gongxu = {
    query: (document, variables = {}) =>
      queries.run(document, variables, { ...queryContext(request), locale: pageLocale(request) }),
    asker,
    reader: readerNow(),
    requestId: visit.requestId,
    refusal: (route) => {
      const right = PAGES[route];
      return right ? whyNot(visit, right) : isSignedIn(asker) ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN';
    },
  };
  pages(request, response, () => api(request, response));
}

/**
 * Of a page that has not changed the page server names no policy, and browsers put the one they get in place of the kept page's
 * own: such an answer carries none. Every other one does, whatever it was asked with.
 */
function leavePolicyToKept(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    if (status === 304) this.removeHeader('content-security-policy');
    return Reflect.apply(writeHead, this, [status, ...rest]);
  } as typeof writeHead;
}

/** What no page can be made for: one sentence, with the number under which it was logged. */
function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const id = incident();
  console.error(`[${id}] ${request.url}`, error);
  if (response.headersSent) {
    response.end();
    return;
  }
  const message = t(readerLocale(request), 'error.INTERNAL_SERVER_ERROR', { incident: id });
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(message);
}
