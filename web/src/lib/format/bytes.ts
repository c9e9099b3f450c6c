import type { Locale } from '../i18n/locale.ts';

/** A size: `386 kB`, `2.1 MB`, `80.3 GB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: digits }).format(
      value,
    );
  if (bytes < 1000) return `${number(bytes, 0)} B`;
  if (bytes < 1e6) return `${number(bytes / 1000, 0)} kB`;
  return bytes < 1e9 ? `${number(bytes / 1e6, 1)} MB` : `${number(bytes / 1e9, 1)} GB`;
}
