import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { etagOf } from '../keeping/etagOf.ts';
import { KeepService } from '../keeping/keep.service.ts';
import { bytesOf, type PackedBody, packedFor } from '../keeping/packedBody.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { pageAddress } from './pageAddress.ts';

interface Page extends PackedBody {
  etag: string;
  headers: Record<string, OutgoingHttpHeader>;
}

/** Largest page that is kept, bytes. */
const LARGEST = 512 * 1024;
const KIND = 'page';
const KEPT_TYPES = /^(?:text\/html|application\/json)/;

/** Keeps rendered public pages until something newer is released, each in the languages it was asked for in. */
@Injectable()
export class PageCacheService {
  constructor(
    private readonly publications: PublicationService,
    private readonly keeping: KeepService,
  ) {}

  /**
   * Sends a kept page. Where there is none, the page is listened to as it is sent, and kept if it is one that everybody gets: it is
   * then made without what its address says to no page. The public alone is served here.
   *
   * @returns whether it was sent
   */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET') return false;
    const address = pageAddress(request);
    if (!address) return false;
    const key = `${address.locale} ${address.url}`;
    const page = this.keeping.get<Page>(KIND, key);
    if (page) {
      this.send(key, page, request, response);
      return true;
    }
    // before the first release pages tell when one is due, which no release changes
    if (!this.publications.hasAny) return false;
    request.url = address.url;
    this.record(key, response);
    return false;
  }

  private send(key: string, page: Page, request: IncomingMessage, response: ServerResponse): void {
    const headers = {
      ...page.headers,
      etag: page.etag,
      'cache-control': 'no-cache',
      vary: 'Cookie, Accept-Encoding',
    };
    if (request.headers['if-none-match'] === page.etag) {
      response.writeHead(304, headers).end();
      return;
    }
    // a chart that others may frame leaves without it
    if (!('x-frame-options' in page.headers)) response.removeHeader('x-frame-options');
    const { body, encoding, grown } = packedFor(page, request);
    if (grown) this.keeping.set(KIND, key, page, bytesOf(page));
    response.writeHead(200, {
      ...headers,
      ...(encoding && { 'content-encoding': encoding }),
      'content-length': body.length,
    });
    response.end(body);
  }

  private record(key: string, response: ServerResponse): void {
    const { generation } = this.publications;
    const sent = listen(response);
    response.once('finish', () => {
      const body = sent();
      if (body && generation === this.publications.generation) this.keep(key, response, body);
    });
  }

  private keep(key: string, response: ServerResponse, body: Buffer): void {
    const type = String(response.getHeader('content-type') ?? '');
    const own = response.hasHeader('set-cookie') || response.hasHeader('content-encoding');
    const forbidden = /\b(?:no-store|private)\b/.test(String(response.getHeader('cache-control') ?? ''));
    if (response.statusCode !== 200 || own || forbidden || !KEPT_TYPES.test(type)) return;
    const { etag: _, 'content-length': __, vary: ___, ...headers } = response.getHeaders();
    const page: Page = {
      body,
      etag: etagOf(body),
      headers: Object.fromEntries(
        Object.entries(headers).filter(([, value]) => value !== undefined),
      ) as Page['headers'],
    };
    this.keeping.set(KIND, key, page, bytesOf(page));
  }
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
