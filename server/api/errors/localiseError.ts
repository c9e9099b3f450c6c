import type { GraphQLFormattedError } from 'graphql';
import { errorSentence, type Locale } from '../locale/errorSentence.ts';

/** The error with its sentence in the reader's language. */
export function localiseError(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const { code, values } = error.extensions ?? {};
  if (typeof code !== 'string') return error;
  const sentence = errorSentence(locale, code, values as Record<string, unknown>);
  return sentence === `error.${code}` ? error : { ...error, message: sentence };
}
