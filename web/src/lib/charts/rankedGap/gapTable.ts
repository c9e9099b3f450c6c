import type { Language } from '../../i18n/index.ts';
import type { MostWantedRow } from '../types.ts';
import { countText } from '../words/countText.ts';
import { intervalText, reasonOf, reasonsIn, valueText } from '../words/estimateText.ts';
import { flagOf } from '../words/flags.ts';
import { levelText } from '../words/levelText.ts';
import type { TableData } from '../words/tableData.ts';
import { rankRange } from './rankRange.ts';

/** How a code is written, and where it leads. */
export type Label = (code: string) => { text: string; href?: string };

/** The most wanted occupations as text. */
export function gapTable(
  rows: readonly MostWantedRow[],
  specialty: Label,
  school: Label,
  caption: string,
  language: Language,
): TableData {
  const { t } = language;
  const join = (codes: string[], label: Label) =>
    codes.map((code) => label(code).text).join(t('chart.listComma')) || t('chart.nowhere');
  const ratioText = ({ ratio }: MostWantedRow) => {
    const value = valueText(ratio, 'ratio', language);
    if (reasonOf(ratio)) return value;
    const figure = `${value} (${intervalText(ratio, 'ratio', language)})`;
    const flag = flagOf(ratio);
    return flag ? `${figure} ${t(`chart.state.${flag}`)}` : figure;
  };
  return {
    caption,
    words: 1,
    head: [
      t('head.occupation'),
      t('chart.column.rank'),
      t('chart.column.gap'),
      t('chart.column.interval', {
        level: levelText(
          rows.map(({ gap }) => gap),
          0.8,
        ),
      }),
      t('chart.column.ratio'),
      t('chart.column.vacancies'),
      t('chart.column.seekers'),
      t('chart.column.pay'),
      t('chart.column.previousRank'),
      t('chart.column.specialties'),
      t('chart.column.schools'),
    ],
    rows: rows.map((row) => [
      language.name(row),
      [row.rank, rankRange(row)].filter(Boolean).join(' '),
      valueText(row.gap, 'people', language),
      intervalText(row.gap, 'people', language),
      ratioText(row),
      countText(row.vacancies, language),
      countText(row.seekers, language),
      valueText(row.pay, 'money', language),
      row.previousRank === null ? '—' : String(row.previousRank),
      join(row.specialties, specialty),
      join(row.schools, school),
    ]),
    reasons: reasonsIn(rows.flatMap(({ gap, ratio, pay }) => [gap, ratio, pay])),
  };
}
