import type { Language } from '../../messages/sentences.ts';

/** A name in the reader's language; the Chinese one where no English one has been written. */
export function nameIn({ nameZh, nameEn }: { nameZh: string; nameEn: string }, language: Language): string {
  return language === 'en' && nameEn !== '' ? nameEn : nameZh;
}
