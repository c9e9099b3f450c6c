import type { MessageKey, MessageValues } from '@gongxu/messages/web';
import { createContext } from 'svelte';
import type { Locale } from './locale.ts';

/** `t` with its language filled in. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

export interface Language {
  locale: Locale;
  t: Translate;
  /** the name of a code-list entry in this language; the Chinese one where no English name was written */
  name: (entry: { nameZh: string; nameEn: string }) => string;
}

/** The page's language, set once by the root layout. */
export const [getLanguage, setLanguage] = createContext<Language>();
