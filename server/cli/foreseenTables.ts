import { type CodeOf, type Locale, t } from '@gongxu/messages/server';
import type { Estimate } from '../domain/facts/estimate.ts';
import { isMissingReason } from '../domain/facts/missing.ts';
import type { ForeseenRow, ForeseenTable } from '../domain/publication/demandTypes.ts';
import { columns } from './columns.ts';
import { count, figure, interval, nameOf } from './tables.ts';

/** A table of graduates and foreseen openings in the form of the outside contract. */
export function foreseenJson(table: ForeseenTable, language: Locale) {
  const row = ({ key, nameZh, nameEn, ...figures }: ForeseenRow) => ({
    key,
    name: nameOf({ nameZh, nameEn }, language),
    ...figures,
  });
  return { ...table, rows: table.rows.map(row), total: row(table.total) };
}

/** A ratio's interval, or why it has none; and whether it speaks of a part of the openings only. */
function limits(ratio: Estimate, language: Locale): string {
  if (isMissingReason(ratio.state)) return t(language, `chart.missing.${ratio.state}.word`);
  const stated = interval(ratio, 2) || t(language, 'figure.no_band');
  return ratio.state === 'low_coverage' ? `${stated} · ${t(language, 'figure.partly_foreseen')}` : stated;
}

/** The same for people. What has no ratio says why. */
export function foreseenLines(table: ForeseenTable, language: Locale): string[] {
  const head = (code: CodeOf<'cli.head'>) => t(language, `cli.head.${code}`);
  const line = (row: ForeseenRow) => [
    nameOf(row, language),
    count(row.graduates),
    count(row.openings),
    figure(row.ratio, 2),
    limits(row.ratio, language),
  ];
  const { association, made, year, cohort, dataKind } = table;
  return [
    t(language, 'cli.foreseen', { association, made, year, cohort: cohort ?? '—' }),
    t(language, `data.${dataKind}`),
    ...columns([
      [head('name'), head('graduates'), head('openings'), head('per_graduate'), head('interval')],
      ...table.rows.map(line),
      [head('total'), ...line(table.total).slice(1)],
    ]),
  ];
}
