import { formatFigure } from '../../format/index.ts';
import type { Language } from '../../i18n/index.ts';
import type { Estimate } from '../types.ts';
import { intervalText, reasonsIn, valueText } from '../words/estimateText.ts';
import type { TableData } from '../words/tableData.ts';
import type { FanRow } from './fanSeries.ts';

/** One row a year: demand and supply, as they were or as they are forecast with their intervals. */
export function fanTable(
  rows: readonly FanRow[],
  level: number,
  caption: string,
  language: Language,
): TableData {
  const { t } = language;
  const percent = Math.round(level * 100);
  const value = (was: number | null, willBe: Estimate | null) =>
    was !== null ? formatFigure(was, 'people') : willBe ? valueText(willBe, 'people', language) : '—';
  const interval = (was: number | null, willBe: Estimate | null) =>
    was !== null || !willBe ? '—' : intervalText(willBe, 'people', language);
  return {
    caption,
    words: 1,
    head: [
      t('chart.column.year'),
      t('chart.column.demand'),
      t('chart.column.interval', { level: percent }),
      t('chart.column.interval', { level: 95 }),
      t('chart.column.supply'),
      t('chart.column.interval', { level: percent }),
    ],
    rows: rows.map(({ year, demand, demandForecast, supply, supplyForecast }) => [
      demand === null && demandForecast ? t('chart.fan.yearForecast', { year }) : year,
      value(demand, demandForecast?.persons ?? null),
      interval(demand, demandForecast?.persons ?? null),
      interval(demand, demandForecast?.wide ?? null),
      value(supply, supplyForecast),
      interval(supply, supplyForecast),
    ]),
    reasons: reasonsIn(rows.flatMap(({ supplyForecast }) => (supplyForecast ? [supplyForecast] : []))),
  };
}
