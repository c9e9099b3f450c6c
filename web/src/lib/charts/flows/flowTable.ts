import { formatFigure, formatNumber } from '../../format/index.ts';
import type { Language } from '../../i18n/index.ts';
import type { TableData } from '../words/tableData.ts';
import type { FlowSeries } from './flowSeries.ts';

/** Nodes first (so that a node's row is its index), then the links between them. */
export function flowTable(
  series: FlowSeries,
  columns: string[],
  caption: string,
  language: Language,
): TableData {
  const { t } = language;
  const names = new Map(series.nodes.map((node) => [node.id, node]));
  const share = (persons: number) =>
    t('chart.percent', { value: formatFigure(persons / series.total, 'rate1') });
  const shares = (persons: number) => (series.shares ? [share(persons)] : []);
  return {
    caption,
    words: 3,
    head: [
      t('chart.column.name'),
      t('chart.column.stage'),
      t('chart.column.to'),
      t('chart.column.persons'),
      ...(series.shares ? [t('chart.column.share')] : []),
    ],
    rows: [
      ...series.nodes.map(({ name, column, persons }) => [
        name,
        columns[column] ?? '',
        '—',
        formatNumber(persons),
        ...shares(persons),
      ]),
      ...series.links.map(({ source, target, persons }) => [
        names.get(source)?.name ?? source,
        columns[names.get(source)?.column ?? 0] ?? '',
        names.get(target)?.name ?? target,
        formatNumber(persons),
        ...shares(persons),
      ]),
    ],
    reasons: [],
  };
}
