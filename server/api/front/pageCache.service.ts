import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { etagOf } from '../keeping/etagOf.ts';
import { PublicationService } from '../publication/publication.service.ts';

interface Page {
  body: Buffer;
  /** made when it is first asked for, so that a page nobody asks for twice costs nothing more */
  gzip: Buffer | null;
  etag: string;
  headers: Record<string, OutgoingHttpHeader>;
}

/** Pages kept, and the largest that is kept, bytes. */
const KEEP = 200;
const LARGEST = 512 * 1024;

/** Pages that change without a new publication or are one person's alone, and files that have names of their own. */
const NOT_KEPT =
  /^\/(?:access|account|admin|data|embed|imports|plan|refused|releases|sign-in|today|_app)(?:[/?]|$)/;
/** A path written otherwise than links write it names a page that {@link NOT_KEPT} does not know by that name. */
const ODD_PATH = /^[^?]*(?:%|\/\/|\/\.)/;
const KEPT_TYPES = /^(?:text\/html|application\/json)/;

/** Keeps rendered public pages until a new publication appears, each in the languages it was asked for in. */
@Injectable()
export class PageCacheService {
  private readonly pages = new LRUCache<string, Page>({ max: KEEP });

  constructor(private readonly publications: PublicationService) {
    publications.onChange(() => this.pages.clear());
  }

  /** Sends a kept page. @returns false when there is none */
  serveKept(request: IncomingMessage, response: ServerResponse): boolean {
    const page = this.pages.get(keyOf(request));
    if (!page || request.method !== 'GET') return false;
    const headers = {
      ...page.headers,
      etag: page.etag,
      'cache-control': 'no-cache',
      vary: 'Cookie, Accept-Encoding',
    };
    if (request.headers['if-none-match'] === page.etag) {
      response.writeHead(304, headers).end();
      return true;
    }
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    if (zipped) page.gzip ??= gzipSync(page.body);
    const body = zipped && page.gzip ? page.gzip : page.body;
    response.writeHead(200, {
      ...headers,
      ...(zipped && { 'content-encoding': 'gzip' }),
      'content-length': body.length,
    });
    response.end(body);
    return true;
  }

  /** Listens to a page as it is sent, and keeps it if it is one that everybody gets. */
  record(request: IncomingMessage, response: ServerResponse): void {
    // before the first publication pages tell what has been handed in, which changes without one
    if (request.method !== 'GET' || !this.publications.hasAny || isNeverKept(request)) return;
    const { generation } = this.publications;
    const sent = listen(response);
    response.once('finish', () => {
      const body = sent();
      if (body && generation === this.publications.generation) this.keep(request, response, body);
    });
  }

  private keep(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const type = String(response.getHeader('content-type') ?? '');
    const own = response.hasHeader('set-cookie') || response.hasHeader('content-encoding');
    const forbidden = /\b(?:no-store|private)\b/.test(String(response.getHeader('cache-control') ?? ''));
    if (response.statusCode !== 200 || own || forbidden || !KEPT_TYPES.test(type)) return;
    const { etag: _, 'content-length': __, vary: ___, ...headers } = response.getHeaders();
    const page = {
      body,
      gzip: null,
      etag: etagOf(body),
      headers: Object.fromEntries(
        Object.entries(headers).filter(([, value]) => value !== undefined),
      ) as Page['headers'],
    };
    this.pages.set(keyOf(request), page);
  }
}

function isNeverKept({ url = '' }: IncomingMessage): boolean {
  return NOT_KEPT.test(url) || ODD_PATH.test(url);
}

/** Gathers what a response sends. @returns the whole body once it is sent; null when it was too large to keep */
function listen(response: ServerResponse): () => Buffer | null {
  const { write, end } = response;
  let chunks: Buffer[] | null = [];
  let bytes = 0;
  const hear = (chunk: unknown) => {
    if (!chunks || !(typeof chunk === 'string' || chunk instanceof Uint8Array)) return;
    bytes += chunk.length;
    if (bytes > LARGEST) chunks = null;
    else chunks.push(Buffer.from(chunk as string));
  };
  response.write = function (this: ServerResponse, chunk: unknown, ...rest: unknown[]) {
    hear(chunk);
    return Reflect.apply(write, this, [chunk, ...rest]);
  } as typeof write;
  response.end = function (this: ServerResponse, chunk?: unknown, ...rest: unknown[]) {
    hear(chunk);
    return Reflect.apply(end, this, [chunk, ...rest]);
  } as typeof end;
  return () => chunks && Buffer.concat(chunks);
}

/** Pages differ by address and by the language their reader chose before. */
function keyOf({ headers, url }: IncomingMessage): string {
  const remembered = /(?:^|;\s*)lang=(zh|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1] ?? 'zh';
  return `${remembered} ${url}`;
}
