import type { FieldType } from './types.ts';

/** A word that a column takes, in both languages; either may be written. */
export interface Word {
  /** what is stored */
  code: string;
  zh: string;
  en: string;
}

const FLAG_WORDS: readonly Word[] = [
  { code: '1', zh: '是', en: 'yes' },
  { code: '0', zh: '否', en: 'no' },
];

/** The words a column takes beside numbers and the codes of a list: of each meaning the first Chinese and English one. */
export function columnWords(type: FieldType): readonly Word[] {
  if (type.is === 'flag') return FLAG_WORDS;
  const meanings = type.is === 'choice' ? type.choices : type.is === 'code' ? (type.extra ?? {}) : {};
  const byCode = Map.groupBy(Object.keys(meanings), (word) => meanings[word] as string);
  return [...byCode].map(([code, words]) => ({
    code,
    zh: words.find((word) => /\p{Script=Han}/u.test(word)) ?? code,
    en: words.find((word) => !/\p{Script=Han}/u.test(word)) ?? code,
  }));
}
