import type { Locale } from '../i18n/locale.ts';

/** A file's size: `386 kB`, `2.1 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: digits }).format(
      value,
    );
  if (bytes < 1000) return `${number(bytes, 0)} B`;
  return bytes < 1e6 ? `${number(bytes / 1000, 0)} kB` : `${number(bytes / 1e6, 1)} MB`;
}
