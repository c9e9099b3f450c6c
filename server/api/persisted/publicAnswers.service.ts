import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '@gongxu/messages/locale';
import type { CodeOf } from '@gongxu/messages/server';
import { Injectable } from '@nestjs/common';
import { queryContext } from '../graphql/context.ts';
import { QueryService } from '../graphql/query.service.ts';
import { etagOf } from '../keeping/etagOf.ts';
import { KeepService } from '../keeping/keep.service.ts';
import { bytesOf, type PackedBody, packedFor } from '../keeping/packedBody.ts';
import { errorSentence } from '../locale/errorSentence.ts';
import { readerLocale } from '../locale/readerLocale.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { readerNow } from '../publication/reader.ts';
import { type NamedQuestion, namedQuestion } from './namedQuestion.ts';

interface Answer extends PackedBody {
  etag: string;
}

const KIND = 'answer';
/** Largest answer that is kept, bytes. */
const LARGEST = 256 * 1024;

/** How long a browser or CDN may use an answer before it asks again, s. */
const MAX_AGE = 60;

/**
 * `GET /graphql?id=<name>&variables=<json>`: public queries by name, with an address of their own that anybody may
 * cache. The public's answers are kept by what they answer until something newer is released.
 */
@Injectable()
export class PublicAnswersService {
  constructor(
    private readonly queries: QueryService,
    private readonly publications: PublicationService,
    private readonly keeping: KeepService,
  ) {}

  /** Sends a kept answer. @returns false when there is none, or something newer may have been released */
  serveKept(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || readerNow() !== 'public' || !this.publications.isFresh()) return false;
    const question = namedQuestion(request.url ?? '');
    const known = 'key' in question && this.keeping.get<Answer>(KIND, question.key);
    if (!known) return false;
    this.send(request, response, question.key, known);
    return true;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Learns of a new release, and so forgets the answers of the one before.
    await this.publications.refresh();
    const question = namedQuestion(request.url ?? '');
    if ('refused' in question) {
      const { refused, query } = question;
      const status = refused === 'UNKNOWN_QUERY' ? 404 : 400;
      refuse(response, status, readerLocale(request), refused, refused === 'UNKNOWN_QUERY' ? { query } : {});
      return;
    }
    const known = readerNow() === 'public' ? this.keeping.get<Answer>(KIND, question.key) : undefined;
    const answer = known ?? (await this.make(request, response, question));
    if (answer) this.send(request, response, question.key, answer);
  }

  private async make(request: IncomingMessage, response: ServerResponse, question: NamedQuestion) {
    const { generation } = this.publications;
    const result = await this.queries.run(question.document, question.variables, queryContext(request));
    if (result.errors) return sendJson(response, 400, { errors: result.errors });
    const body = Buffer.from(JSON.stringify(result));
    const answer: Answer = { body, etag: etagOf(body) };
    const isCurrent = readerNow() === 'public' && generation === this.publications.generation;
    if (isCurrent && body.length <= LARGEST) this.keeping.set(KIND, question.key, answer, bytesOf(answer));
    return answer;
  }

  private send(request: IncomingMessage, response: ServerResponse, key: string, answer: Answer): void {
    const { etag } = answer;
    const headers = { etag, 'cache-control': `public, max-age=${MAX_AGE}`, vary: 'Cookie, Accept-Encoding' };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const { body, encoding, grown } = packedFor(answer, request);
    // one that is not kept is packed for nobody else
    if (grown && this.keeping.get(KIND, key) === answer) this.keeping.set(KIND, key, answer, bytesOf(answer));
    response.writeHead(200, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      ...(encoding && { 'content-encoding': encoding }),
      'content-length': body.length,
    });
    response.end(body);
  }
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
