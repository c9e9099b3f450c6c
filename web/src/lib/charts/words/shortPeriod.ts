import type { Language } from '../../i18n/index.ts';

/** The two lines of a quarter's column head: the year where it starts or stands first, and the quarter. */
export function shortPeriod(
  period: string,
  first: boolean,
  language: Language,
): { year: string; quarter: string } {
  const [year = period, index] = period.split('Q');
  return {
    year: first || index === '1' ? year : '',
    quarter: index ? language.t('chart.quarterShort', { index: Number(index) }) : '',
  };
}
