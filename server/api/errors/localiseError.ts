import type { GraphQLFormattedError } from 'graphql';
import { errorSentence, type Locale } from '../locale/errorSentence.ts';
import { refusalReason } from './refusalReason.ts';

/** The error with its sentence in the reader's language. */
export function localiseError(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const { code, values } = error.extensions ?? {};
  if (typeof code !== 'string') return error;
  const said = { ...(values as Record<string, unknown>) };
  if (typeof said.reason === 'string') said.reason = refusalReason(said.reason, locale);
  const sentence = errorSentence(locale, code, said);
  return sentence === `error.${code}` ? error : { ...error, message: sentence };
}
