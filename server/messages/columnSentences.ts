import { type Locale, messageKey, t } from '@gongxu/messages/server';
import type { ColumnGuide } from '../domain/import/describeColumns.ts';
import { inWords } from './inWords.ts';

/** What a column's cells may say, as a sentence. */
export function allowedValues(guide: ColumnGuide, language: Locale): string {
  const { type, list, low, high, longest, words } = guide;
  const choices = words.map((word) => word[language]).join(language === 'zh' ? '、' : ', ');
  const code = type === 'code' && words.length > 0 ? 'code_extra' : type;
  const values = inWords({ list, low, high, longest, choices }, language);
  return t(language, `allowed.${code}`, values);
}

/** What a column says. @throws RangeError when its kind names a sentence that nobody has written */
export function aboutColumn({ about }: Pick<ColumnGuide, 'about'>, locale: Locale): string {
  return t(locale, messageKey(`column.${about}`));
}
