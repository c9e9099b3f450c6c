import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, t } from '@gongxu/messages/server';
import type { GraphQLFormattedError } from 'graphql';
import { inWords } from '../../messages/inWords.ts';
import { refusalReason } from './refusalReason.ts';

/** The error with its sentence in the reader's language. */
export function localiseError(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const { code, values } = error.extensions ?? {};
  const key = `error.${code}`;
  if (!hasMessage(key)) return error;
  const said = { ...(values as Record<string, unknown>) };
  if (typeof said.reason === 'string') said.reason = refusalReason(said.reason, locale);
  return { ...error, message: t(locale, key, inWords(said, locale)) };
}
