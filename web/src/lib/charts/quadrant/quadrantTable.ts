import type { Language } from '../../i18n/index.ts';
import type { Estimate } from '../types.ts';
import { countText } from '../words/countText.ts';
import { intervalText, reasonsIn, valueText, wordText } from '../words/estimateText.ts';
import { flagOf } from '../words/flags.ts';
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
  // one that leans on its category may be narrower than that of more graduates
  const indexInterval = (index: Estimate) => {
    const text = intervalText(index, 'index', language);
    return flagOf(index) === 'category' ? `${text} ${t('chart.state.category')}` : text;
  };
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
      indexInterval(row.index),
      countText(row.graduates, language),
      corner ? t(`chart.corner.${corner}`) : t('chart.corner.unclear'),
    ]),
    reasons: reasonsIn(marks.flatMap(({ row }) => [row.ratio, row.index])),
  };
}
