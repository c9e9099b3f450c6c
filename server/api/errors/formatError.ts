import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { ApiError } from './apiError.ts';
import { incident } from './incident.ts';

const logger = new Logger('GraphQL');

/** Beginning of the messages by which graphql-armor, and for its length the parser, refuse a document. */
const LIMIT = /^Syntax Error: (Query .*|Aliases .*|Directives .*|Document contains .*)/;

/**
 * What leaves the server of an error: reader's errors as they are; refused documents with their reason; of
 * anything else nothing but the number under which it was logged.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { path, locations, message } = formatted;
  if (original instanceof ApiError) {
    const { code, values } = original;
    return { message, path, locations, extensions: { code, values } };
  }
  const limit = LIMIT.exec(message)?.[1];
  if (limit) return { message, locations, extensions: { code: 'LIMIT_EXCEEDED', values: { reason: limit } } };
  if (isRefusal(formatted)) {
    const [reason = ''] = message.split('\n');
    // armor reads a document once more, within its rules, and calls what it cannot read a rule not kept
    const code = reason.startsWith('Syntax Error')
      ? 'GRAPHQL_PARSE_FAILED'
      : (formatted.extensions?.code ?? 'BAD_USER_INPUT');
    return { message: reason, path, locations, extensions: { code, values: { reason } } };
  }
  const id = incident();
  logger.error(`[${id}] ${original instanceof Error ? original.stack : String(original)}`);
  return {
    message,
    path,
    locations,
    extensions: { code: 'INTERNAL_SERVER_ERROR', values: { incident: id } },
  };
}

/** Whether a document or its variables were refused before anything ran. Apollo says so; graphql gives no path. */
function isRefusal({ extensions, path }: GraphQLFormattedError): boolean {
  return extensions?.code ? extensions.code !== 'INTERNAL_SERVER_ERROR' : path === undefined;
}
