import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, messageKey, t } from '@gongxu/messages/server';

/**
 * What a column of a release's table holds, or a part of it: a bound, the records behind it, why it is missing.
 *
 * @throws RangeError when nobody has said what the column is
 */
export function columnText(column: string, part: string, locale: Locale): string {
  const name = t(locale, messageKey(`release.column.${column}`));
  const key = `release.part.${part}`;
  return hasMessage(key) ? t(locale, key, { name }) : name;
}
