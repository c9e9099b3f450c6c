import { decimals } from '@gongxu/messages/decimals';
import { type CodeOf, type Locale, t } from '@gongxu/messages/server';
import type { Estimate } from '../domain/facts/estimate.ts';
import type {
  PlacementRow,
  PlacementTable,
  SupplyDemandRow,
  SupplyDemandTable,
} from '../domain/publication/types.ts';
import { columns } from './columns.ts';

/** The rows with more vacancies than seekers, the surest shortage first. */
export function shortageOf(table: SupplyDemandTable): SupplyDemandTable {
  const gap = (row: SupplyDemandRow) => (row.vacancies ?? 0) - (row.seekers ?? 0);
  const rows = table.rows
    .filter((row) => gap(row) > 0)
    .sort((a, b) => (b.shortageProbability ?? 0) - (a.shortageProbability ?? 0) || gap(b) - gap(a));
  return { ...table, rows };
}

/** The outside contract's form of a supply-demand table. */
export function supplyDemandJson(table: SupplyDemandTable, language: Locale) {
  const row = ({ key, vacancies, seekers, nameZh, nameEn, ...figures }: SupplyDemandRow) => ({
    key,
    name: nameOf({ nameZh, nameEn }, language),
    vacancies,
    seekers,
    ...figures,
  });
  const { dataKind, period, sources } = table;
  return { rows: table.rows.map(row), total: row(table.total), dataKind, period, sources };
}

/** The outside contract's form of a placement table: one Estimate per indicator, by its code. */
export function placementJson(table: PlacementTable, language: Locale) {
  const row = ({ key, graduates, figures, rank, pay, ...names }: PlacementRow) => ({
    key,
    name: nameOf(names, language),
    graduates,
    ...figures,
    rank,
    pay,
  });
  const { dataKind, cohort, sources } = table;
  return { rows: table.rows.map(row), total: row(table.total), dataKind, cohort, sources };
}

/** A supply-demand table for people. */
export function supplyDemandLines(table: SupplyDemandTable, language: Locale): string[] {
  const head = (code: CodeOf<'cli.head'>) => t(language, `cli.head.${code}`);
  const line = (row: SupplyDemandRow) => [
    nameOf(row, language),
    count(row.vacancies),
    count(row.seekers),
    (row.employersAtLeast ? '≥' : '') + count(row.employers),
    figure(row.ratio, 2),
    interval(row.ratio, 2),
    wordOf(row, language),
  ];
  return [
    `${table.period} · ${t(language, `data.${table.dataKind}`)}`,
    ...columns([
      [
        head('name'),
        head('vacancies'),
        head('seekers'),
        head('employers'),
        head('ratio'),
        head('interval'),
        head('direction'),
      ],
      ...table.rows.map(line),
      [head('total'), ...line(table.total).slice(1)],
    ]),
  ];
}

/** What the interval says of people; whose figure it is where it is not the row's own. */
function wordOf({ ratio, direction }: SupplyDemandRow, language: Locale): string {
  if (direction) return t(language, `chart.class.${direction}`);
  return ratio.value !== null && ratio.state === 'parent' ? t(language, 'chart.state.parent') : '';
}

/** A placement table for people. */
export function placementLines(table: PlacementTable, language: Locale): string[] {
  const head = (code: CodeOf<'cli.head'>) => t(language, `cli.head.${code}`);
  const line = (row: PlacementRow) => [
    nameOf(row, language),
    count(row.graduates),
    figure(row.figures.outcome, 3),
    figure(row.figures.index, 1),
    interval(row.figures.index, 1),
  ];
  return [
    `${table.cohort} · ${t(language, `data.${table.dataKind}`)}`,
    ...columns([
      [head('name'), head('graduates'), head('outcome'), head('index'), head('interval')],
      ...table.rows.map(line),
      [head('total'), ...line(table.total).slice(1)],
    ]),
  ];
}

export function nameOf({ nameZh, nameEn }: { nameZh: string; nameEn: string }, language: Locale): string {
  return language === 'en' && nameEn !== '' ? nameEn : nameZh;
}

export function count(value: number | null): string {
  return value === null ? '—' : String(value);
}

export function figure({ value, low, state }: Estimate, digits: number): string {
  // nobody seeks: the ratio has no upper bound, only a lower one
  if (state === 'zero_denominator' && low !== null) return `≥${decimals(low, digits)}`;
  return value === null ? '—' : decimals(value, digits);
}

export function interval({ low, high }: Estimate, digits: number): string {
  if (low === null && high === null) return '';
  const bound = (one: number | null, open: string) => (one === null ? open : decimals(one, digits));
  return `${bound(low, '')}–${bound(high, '∞')}`;
}
