import type { Language } from '../../i18n/index.ts';
import { countText } from '../words/countText.ts';
import { intervalText, valueText } from '../words/estimateText.ts';
import { reasonsIn } from '../words/reasonsIn.ts';
import type { TableData } from '../words/tableData.ts';
import { wordText } from '../words/wordText.ts';
import type { QuadrantMark } from './quadrantSeries.ts';

/** Every row of the quadrant, drawn or not, with the corner it certainly lies in. */
export function quadrantTable(
  marks: readonly QuadrantMark[],
  caption: string,
  language: Language,
): TableData {
  const { t } = language;
  const interval = (level: number | undefined) =>
    t('chart.column.interval', { level: Math.round((level ?? 0.95) * 100) });
  return {
    caption,
    words: 1,
    head: [
      t('head.specialty'),
      t('chart.column.ratio'),
      interval(marks[0]?.row.ratio.level),
      t('chart.column.direction'),
      t('chart.column.index'),
      interval(marks[0]?.row.index.level),
      t('head.graduates'),
      t('chart.column.corner'),
    ],
    rows: marks.map(({ row, corner }) => [
      language.name(row),
      valueText(row.ratio, 'ratio', language),
      intervalText(row.ratio, 'ratio', language),
      wordText(row.ratio, row.direction, language),
      valueText(row.index, 'index', language),
      intervalText(row.index, 'index', language),
      countText(row.graduates, language),
      corner ? t(`chart.corner.${corner}`) : t('chart.corner.unclear'),
    ]),
    reasons: reasonsIn(marks.flatMap(({ row }) => [row.ratio, row.index])),
  };
}
