import type { Locale } from '@gongxu/messages/locale';
import type { AccessRefused } from '../../domain/access/accessRefused.ts';
import { accessSentence } from '../../messages/accessSentence.ts';
import type { AccessRefusal } from './access.model.ts';

/** A refusal in the reader's language. */
export function refusalOf(refused: AccessRefused, locale: Locale): AccessRefusal {
  const { code, field = null, until = null } = refused;
  return { code, field, until, sentence: accessSentence(refused, locale) };
}
