import type { Language } from '../../i18n/index.ts';
import { countText } from '../words/countText.ts';
import { intervalText, reasonsIn, valueText, wordText } from '../words/estimateText.ts';
import { levelText } from '../words/levelText.ts';
import type { TableData } from '../words/tableData.ts';
import type { QuadrantMark } from './quadrantSeries.ts';

/** Every row of the quadrant, drawn or not, with the corner it certainly lies in. */
export function quadrantTable(
  marks: readonly QuadrantMark[],
  caption: string,
  language: Language,
): TableData {
  const { t } = language;
  const interval = (part: 'ratio' | 'index') =>
    t('chart.column.interval', {
      level: levelText(
        marks.map(({ row }) => row[part]),
        0.95,
      ),
    });
  return {
    caption,
    words: 1,
    head: [
      t('head.specialty'),
      t('chart.column.ratio'),
      interval('ratio'),
      t('chart.column.direction'),
      t('chart.column.index'),
      interval('index'),
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
