import { formatPeriod } from '../../format/index.ts';
import type { Language } from '../../i18n/index.ts';
import { CLASS_ICON } from '../words/classes.ts';
import { intervalText, reasonsIn, valueText } from '../words/estimateText.ts';
import type { TableData } from '../words/tableData.ts';
import type { HeatSeries } from './heatSeries.ts';

/** Every cell of the heat table with its interval and the icon of its class. */
export function heatTable(series: HeatSeries, head: string, caption: string, language: Language): TableData {
  return {
    caption,
    words: 1,
    head: [head, ...series.periods.map((period) => formatPeriod(period, language.locale))],
    rows: series.rows.map((row) => [
      language.name(row),
      ...row.points.map(({ ratio, direction }) => {
        const value = valueText(ratio, 'ratio', language);
        if (ratio.value === null) return value;
        const figure = `${value} (${intervalText(ratio, 'ratio', language)})`;
        return direction
          ? `${CLASS_ICON[direction]} ${figure}`
          : `${figure} ${language.t('chart.state.parent')}`;
      }),
    ]),
    reasons: reasonsIn(series.rows.flatMap(({ points }) => points.map(({ ratio }) => ratio))),
  };
}
