import type { ColumnGuide } from '../domain/import/describeColumns.ts';
import { type Language, say } from './sentences.ts';

/** What a column's cells may say, as a sentence. */
export function allowedValues(guide: ColumnGuide, language: Language): string {
  const { type, list, low, high, longest, words } = guide;
  const choices = words.map((word) => word[language]).join(language === 'zh' ? '、' : ', ');
  const code = type === 'code' && words.length > 0 ? 'code_extra' : type;
  return say(language, `allowed.${code}`, { list, low, high, longest, choices });
}
