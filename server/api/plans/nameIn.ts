import type { Locale } from '@gongxu/messages/locale';

/** A name in the reader's language; the Chinese one where no English one has been written. */
export function nameIn({ nameZh, nameEn }: { nameZh: string; nameEn: string }, language: Locale): string {
  return language === 'en' && nameEn !== '' ? nameEn : nameZh;
}
