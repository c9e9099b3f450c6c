import { formatFigure, formatPeriod } from '../../format/index.ts';
import type { Language } from '../../i18n/index.ts';
import { intervalText, reasonOf, valueText, wordText } from '../words/estimateText.ts';
import type { TableData } from '../words/tableData.ts';
import type { RatioSeries } from './ratioOverTimeSeries.ts';

/** One row per quarter, in time; the published reference in a column of its own. */
export function ratioOverTimeTable(
  series: RatioSeries,
  level: string,
  referenceName: string | null,
  caption: string,
  language: Language,
): TableData {
  const { t, locale } = language;
  const mark = t('chart.missing.not_collected.mark');
  const published = new Map(series.reference.map((span) => [span.from, span]));
  return {
    caption,
    words: 1,
    head: [
      t('chart.column.period'),
      t('chart.column.ratio'),
      t('chart.column.interval', { level }),
      t('chart.column.direction'),
      ...(referenceName === null ? [] : [referenceName]),
    ],
    rows: series.slots.map(({ period, point, row }) => {
      const span = published.get(row);
      return [
        formatPeriod(period, locale),
        point ? valueText(point.ratio, 'ratio', language) : mark,
        point ? intervalText(point.ratio, 'ratio', language) : '—',
        point ? wordText(point.ratio, point.direction, language) : '—',
        ...(referenceName === null
          ? []
          : [
              span
                ? `${formatFigure(span.ratio, 'ratio')}${span.count > 1 ? ` (${formatPeriod(span.period, locale)})` : ''}`
                : '—',
            ]),
      ];
    }),
    reasons: [
      ...new Set(
        series.slots.flatMap(({ point }) => {
          const reason = point ? reasonOf(point.ratio) : 'not_collected';
          return reason ? [reason] : [];
        }),
      ),
    ],
  };
}
