import type { Locale } from './locale.ts';

/** Figures of which one holds, with spaces between Chinese and digits. @example joinOr(['0', '25–45', '50–62'], 'zh') // '0、25–45 或 50–62' */
export function joinOr(figures: readonly string[], language: Locale): string {
  return new Intl.ListFormat(language, { type: 'disjunction' })
    .formatToParts(figures)
    .map(({ type, value }) => (type === 'literal' && language === 'zh' && value === '或' ? ' 或 ' : value))
    .join('');
}
