import { type ArgumentsHost, Catch, HttpException, Inject, Logger } from '@nestjs/common';
import { BaseExceptionFilter, HttpAdapterHost } from '@nestjs/core';
import type { Request, Response } from 'express';
import { errorSentence } from '../locale/errorSentence.ts';
import { readerLocale } from '../locale/readerLocale.ts';
import { incident } from './incident.ts';

/**
 * A failure of the server at an address beside GraphQL: the number under which it was logged, and nothing else of it. GraphQL's own
 * are told where its answers are formed (see `formatError`); what Nest refuses, such as an address that is none, stays as it is.
 */
@Catch()
export class FailureFilter extends BaseExceptionFilter {
  private readonly logger = new Logger('HTTP');

  constructor(@Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost) {
    super(httpAdapter);
  }

  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    const refusal = unreadBody(error);
    if (refusal && !response.headersSent) {
      const [status, code] = refusal;
      const message = errorSentence(readerLocale(request), code, {});
      response.status(status).set('cache-control', 'no-store').json({ statusCode: status, code, message });
      return undefined;
    }
    // any other request that is refused says so by its status
    if (error instanceof HttpException || hasStatus(error)) return super.catch(error, host);
    const id = incident();
    this.logger.error(`[${id}] ${request.path}: ${error instanceof Error ? error.stack : String(error)}`);
    // half an answer is none: the connection ends, so that nobody takes it for the whole
    if (response.headersSent) return response.destroy();
    const code = 'INTERNAL_SERVER_ERROR';
    const message = errorSentence(readerLocale(request), code, { incident: id });
    response.removeHeader('content-disposition');
    response.status(500).set('cache-control', 'no-store').json({ code, message, incident: id });
    return undefined;
  }
}

/** Of a body that could not be taken in: how it is answered; null: it is something else. */
function unreadBody(
  error: unknown,
): [status: number, code: 'REQUEST_TOO_LARGE' | 'REQUEST_UNREADABLE'] | null {
  const status =
    error instanceof HttpException ? error.getStatus() : hasStatus(error) ? statusOf(error) : null;
  if (status === 413) return [413, 'REQUEST_TOO_LARGE'];
  return status === 400 ? [400, 'REQUEST_UNREADABLE'] : null;
}

function statusOf(error: unknown): number {
  return Number((error as { statusCode: unknown }).statusCode);
}

/** What express and its parsers refuse carries the status to answer with. */
function hasStatus(error: unknown): boolean {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500;
}
