import type { Language } from '../../i18n/index.ts';
import type { Estimate, SupplyDemandRow } from '../types.ts';
import { countText } from '../words/countText.ts';
import { employersText } from '../words/employersText.ts';
import { intervalText, reasonsIn, valueText, wordText } from '../words/estimateText.ts';
import { levelText } from '../words/levelText.ts';
import type { TableData } from '../words/tableData.ts';

/** The rows of a ranked list as text: name, ratio, interval, word, counts. */
export function ratioListTable(
  rows: readonly SupplyDemandRow[],
  head: string,
  caption: string,
  language: Language,
): TableData {
  const { t } = language;
  const spread = rows.some(({ statedRatio }) => statedRatio !== null);
  const smoothed = rows.some((row) => row.smoothed !== null);
  const figure = (estimate: Estimate | null) =>
    estimate
      ? `${valueText(estimate, 'ratio', language)} (${intervalText(estimate, 'ratio', language)})`
      : '—';
  return {
    caption,
    words: 1,
    head: [
      head,
      t('chart.column.ratio'),
      t('chart.column.interval', {
        level: levelText(
          rows.map(({ ratio }) => ratio),
          0.95,
        ),
      }),
      t('chart.column.direction'),
      t('chart.column.vacancies'),
      t('chart.column.seekers'),
      t('chart.column.employers'),
      ...(spread ? [t('chart.column.stated')] : []),
      ...(smoothed ? [t('chart.column.smoothed')] : []),
    ],
    rows: rows.map((row) => [
      language.name(row),
      valueText(row.ratio, 'ratio', language),
      intervalText(row.ratio, 'ratio', language),
      wordText(row.ratio, row.direction, language, row.ratioOf),
      countText(row.vacancies, language, row.ratio),
      countText(row.seekers, language),
      employersText(row, language),
      ...(spread ? [figure(row.statedRatio)] : []),
      ...(smoothed ? [figure(row.smoothed)] : []),
    ]),
    reasons: reasonsIn(
      rows.map(({ ratio }) => ratio),
      rows.some(
        ({ vacancies, seekers, employers }) => vacancies === null || seekers === null || employers === null,
      ),
    ),
  };
}
