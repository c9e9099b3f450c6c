import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { errorSentence } from '../locale/errorSentence.ts';
import { readerLocale } from '../locale/readerLocale.ts';
import { ApiError } from './apiError.ts';

/**
 * Readers' errors go out as they are; without a filter Nest would log each as a failure of the server. Addresses beside GraphQL
 * answer with the sentence; who follows a link or sends a form without having signed in is led there.
 */
@Catch(ApiError)
export class ApiErrorFilter implements GqlExceptionFilter<ApiError> {
  catch(error: ApiError, host: ArgumentsHost): ApiError | undefined {
    if (host.getType<string>() === 'graphql') return error;
    const http = host.switchToHttp();
    answer(error, http.getRequest<Request>(), http.getResponse<Response>());
    return undefined;
  }
}

function answer({ code, status, values }: ApiError, request: Request, response: Response): void {
  const message = errorSentence(readerLocale(request), code, values);
  response.set('cache-control', 'no-store');
  // what was still being sent is not kept, and the connection ends with the answer
  if (!request.complete) response.set('connection', 'close');
  if (!request.accepts('json') || request.headers.accept?.includes('text/html')) {
    const next = request.method === 'GET' ? request.originalUrl : '/';
    if (code === 'NOT_SIGNED_IN') response.redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
    else response.status(status).type('text/plain').send(message);
  } else {
    response.status(status).json({ code, message });
  }
  request.resume();
}
