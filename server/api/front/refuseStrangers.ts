import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorSentence } from '../locale/errorSentence.ts';
import { readerLocale } from '../locale/readerLocale.ts';
import type { Site } from './site.ts';

/** Probes of the machine, which know no public name. They answer nothing but yes or no. */
const PROBES = /^\/(?:healthz|readyz)\/?(?:\?|$)/;
/** Longest body that is read out after a refusal, bytes. */
const READ_OUT = 1 << 20;
const READING: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what is not meant for this instance: a request under a foreign host name, which is how another site's page
 * reaches a machine behind a firewall (its name is made to point here), and a change that another site's page sends.
 * Programs send neither Origin nor Sec-Fetch-Site: they are nobody's browser and carry nobody's rights.
 *
 * @returns whether it was refused, and so answered
 */
export function refuseStrangers(site: Site, request: IncomingMessage, response: ServerResponse): boolean {
  const { headers, method, url = '/' } = request;
  if (PROBES.test(url)) return false;
  if (!site.hosts.has(String(headers.host).toLowerCase()))
    return refuse(421, 'FOREIGN_HOST', request, response);
  if (READING.has(method) || !isForeign(site, request)) return false;
  return refuse(403, 'FOREIGN_ORIGIN', request, response);
}

function isForeign({ origins }: Site, { headers }: IncomingMessage): boolean {
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return true;
  return headers.origin !== undefined && !origins.has(headers.origin.toLowerCase());
}

function refuse(
  status: number,
  code: 'FOREIGN_HOST' | 'FOREIGN_ORIGIN',
  request: IncomingMessage,
  response: ServerResponse,
): true {
  const message = errorSentence(readerLocale(request), code);
  const person = request.headers.accept?.includes('text/html');
  // What was still being sent is not kept. Little is read to its end: a connection that ends meanwhile takes the answer with it.
  const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  const isLong = !READING.has(request.method) && length > READ_OUT;
  response.writeHead(status, {
    'content-type': person ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(isLong ? { connection: 'close' } : {}),
  });
  response.end(person ? message : JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  request.resume();
  return true;
}
