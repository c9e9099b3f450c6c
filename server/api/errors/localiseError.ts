import type { GraphQLFormattedError } from 'graphql';
import { fillMessage, type Locale } from '../locale/messages.ts';

/** The error with its sentence in the reader's language. */
export function localiseError(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const { code, values } = error.extensions ?? {};
  if (typeof code !== 'string') return error;
  const sentence = fillMessage(locale, code, values as Record<string, unknown>);
  return sentence === code ? error : { ...error, message: sentence };
}
