import type { Locale } from '../i18n/locale.ts';

/**
 * A text in the reader's language where it says something twice, `中文 | English`: the whole of it, or what stands in a
 * pair of brackets. Names and addresses beside it stay as they are.
 *
 * @example saidIn('http://a.example (转载 | copy)', 'en') // 'http://a.example (copy)'
 */
export function saidIn(text: string, locale: Locale): string {
  return text.replace(/[^()]+ \| [^()]+/g, (both) => {
    const [zh = '', en = ''] = both.split(' | ');
    return locale === 'zh' ? zh : en;
  });
}
