import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '@gongxu/messages/locale';
import type { CodeOf } from '@gongxu/messages/server';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { queryContext } from '../graphql/context.ts';
import { QueryService } from '../graphql/query.service.ts';
import { etagOf } from '../keeping/etagOf.ts';
import { errorSentence } from '../locale/errorSentence.ts';
import { readerLocale } from '../locale/readerLocale.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { PUBLIC_QUERIES } from './publicQueries.ts';

interface Answer {
  body: Buffer;
  etag: string;
}

/** Addresses kept, and the largest body that is kept, bytes: together they bound the memory. */
const KEEP = 500;
const LARGEST = 256 * 1024;

/** How long a browser or CDN may use an answer before it asks again, s. */
const MAX_AGE = 60;

/**
 * `GET /graphql?id=<name>&variables=<json>`: public queries by name, with an address of their own that anybody may
 * cache. Answers are kept by address and forgotten when a new publication appears.
 */
@Injectable()
export class PublicAnswersService {
  private readonly answers = new LRUCache<string, Answer>({ max: KEEP });

  constructor(
    private readonly queries: QueryService,
    private readonly publications: PublicationService,
  ) {
    publications.onChange(() => this.answers.clear());
  }

  /** Sends a kept answer. @returns false when there is none, or a new publication may have appeared */
  serveKept(request: IncomingMessage, response: ServerResponse): boolean {
    const known = this.answers.get(request.url ?? '');
    if (!known || request.method !== 'GET' || !this.publications.isFresh()) return false;
    send(request, response, known);
    return true;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Learns of a new publication, and so forgets the answers of the one before.
    await this.publications.latest();
    const address = request.url ?? '';
    const known = this.answers.get(address) ?? (await this.make(request, response, address));
    if (known) send(request, response, known);
  }

  private async make(request: IncomingMessage, response: ServerResponse, address: string) {
    const locale = readerLocale(request);
    const asked = new URL(address, 'http://localhost').searchParams;
    const name = asked.get('id') ?? '';
    const document = Object.hasOwn(PUBLIC_QUERIES, name) ? PUBLIC_QUERIES[name] : undefined;
    if (!document) return refuse(response, 404, locale, 'UNKNOWN_QUERY', { query: name });
    const variables = readVariables(asked.get('variables'));
    if (!variables) return refuse(response, 400, locale, 'INVALID_VARIABLES', {});

    const { generation } = this.publications;
    const result = await this.queries.run(document, variables, queryContext(request));
    if (result.errors) return sendJson(response, 400, { errors: result.errors });
    const body = Buffer.from(JSON.stringify(result));
    const answer = { body, etag: etagOf(body) };
    if (body.length <= LARGEST && generation === this.publications.generation)
      this.answers.set(address, answer);
    return answer;
  }
}

function readVariables(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function send(request: IncomingMessage, response: ServerResponse, { body, etag }: Answer): void {
  const headers = { etag, 'cache-control': `public, max-age=${MAX_AGE}` };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
}

function refuse(
  response: ServerResponse,
  status: number,
  locale: Locale,
  code: CodeOf<'error'>,
  values: Record<string, unknown>,
): null {
  const message = errorSentence(locale, code, values);
  return sendJson(response, status, { errors: [{ message, extensions: { code, values } }] });
}

function sendJson(response: ServerResponse, status: number, content: unknown): null {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(content));
  return null;
}
