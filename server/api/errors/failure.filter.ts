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
    // a request that is refused says so by its status
    if (error instanceof HttpException || hasStatus(error)) return super.catch(error, host);
    const request = http.getRequest<Request>();
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

/** What express and its parsers refuse carries the status to answer with. */
function hasStatus(error: unknown): boolean {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500;
}
