import { type CodeOf, type Locale, t } from '@gongxu/messages/server';
import type { Estimate } from '../domain/facts/estimate.ts';
import { isMissingReason } from '../domain/facts/missing.ts';
import type { AssociationRow, ForeseenRow, ForeseenTable } from '../domain/publication/demandTypes.ts';
import { columns } from './columns.ts';
import { count, figure, interval, nameOf } from './tables.ts';

/** What one association foresees for an area that is not the city, or that is not stated. */
export interface Elsewhere {
  association: string;
  /** year of the latest of its forecasts, and first and last year that they are of */
  made: string;
  from: string;
  to: string;
  /** null: not stated */
  area: string | null;
  /** figures it consists of */
  figures: number;
}

/** What is foreseen, but not for the city: told of beside its tables, and never set against its graduates. */
export function foreseenElsewhere(rows: readonly AssociationRow[], language: Locale): Elsewhere[] {
  const others = rows.filter(({ ofCity }) => !ofCity);
  const keyOf = ({ association, region }: AssociationRow) => `${association}\u001f${region ?? ''}`;
  return [...Map.groupBy(others, keyOf).values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const years = some.map(({ year }) => year).sort();
    const made = some.reduce((last, row) => (row.made > last ? row.made : last), '');
    return {
      association: first.association,
      made,
      from: years[0] ?? '',
      to: years.at(-1) ?? '',
      area: first.region === null ? null : areaOf(first, language),
      figures: some.length,
    };
  });
}

/** The same for people. */
export function elsewhereLines(found: readonly Elsewhere[], language: Locale): string[] {
  return found.map(({ association, made, from, to, area, figures }) =>
    t(language, 'cli.foreseen_elsewhere', {
      association,
      made,
      year: from === to ? from : `${from}–${to}`,
      area: area ?? t(language, 'cli.area_unknown'),
      count: figures,
    }),
  );
}

function areaOf({ areaZh, areaEn }: Pick<ForeseenTable, 'areaZh' | 'areaEn'>, language: Locale): string {
  return language === 'zh' ? areaZh : areaEn;
}

/** A table of graduates and foreseen openings in the form of the outside contract. */
export function foreseenJson(table: ForeseenTable, elsewhere: readonly Elsewhere[], language: Locale) {
  const row = ({ key, nameZh, nameEn, ...figures }: ForeseenRow) => ({
    key,
    name: nameOf({ nameZh, nameEn }, language),
    ...figures,
  });
  return { ...table, rows: table.rows.map(row), total: row(table.total), elsewhere };
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
    t(language, 'cli.foreseen', {
      association,
      made,
      area: areaOf(table, language),
      year,
      cohort: cohort ?? '—',
    }),
    t(language, `data.${dataKind}`),
    ...columns([
      [head('name'), head('graduates'), head('openings'), head('per_graduate'), head('interval')],
      ...table.rows.map(line),
      [head('total'), ...line(table.total).slice(1)],
    ]),
  ];
}
