import { estimateAt } from '#lib/charts/series.ts';
import type { Tile } from '#lib/charts/types.ts';
import { formatFigure } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type {
  Coded,
  Estimate,
  MarketCoverage,
  Region,
  SupplyDemandColumns,
  SupplyDemandRow,
} from '../api/types.ts';
import { MISSING } from './missing.ts';

/** Counties at their schematic places; a county without figures keeps its place and its reason. */
export function regionTiles(rows: readonly SupplyDemandRow[], regions: readonly Region[]): Tile[] {
  return regions.flatMap((region) => {
    if (region.tileColumn === null || region.tileRow === null) return [];
    const row = rows.find((one) => one.key.region === region.code);
    return [
      {
        code: region.code,
        nameZh: region.nameZh,
        nameEn: region.nameEn,
        column: region.tileColumn,
        row: region.tileRow,
        ratio: row?.ratio ?? MISSING,
        direction: row?.direction ?? null,
        memberTo: region.memberTo,
      },
    ];
  });
}

/** The rows with most people on both sides together, at most `count`, and how many were left out. */
export function largestRows<Row extends Pick<SupplyDemandRow, 'vacancies' | 'seekers'>>(
  rows: readonly Row[],
  count: number,
) {
  const size = (row: Row) => (row.vacancies ?? 0) + (row.seekers ?? 0);
  const present = rows.filter((row) => size(row) > 0).sort((a, b) => size(b) - size(a));
  return { rows: present.slice(0, count), left: Math.max(0, present.length - count) };
}

/** Whether a change against the year before is of all counties that either quarter is of. */
export function isOfSameCounties({ value, note }: Pick<Estimate, 'value' | 'note'>): boolean {
  return value !== null && note !== 'matched_regions';
}

/** Of which of the city's counties its figures are, in words; null: of all of them. */
export function partName(city: Coded, coverage: MarketCoverage | null | undefined, { t, name }: Language) {
  const missing = Math.max(coverage?.missing.length ?? 0, coverage?.unknown.length ?? 0);
  if (!coverage || missing === 0) return null;
  const { expected } = coverage;
  return t('coverage.part', { city: name(city), reporting: expected - missing, expected });
}

/** The city's ratio and counts four quarters before a quarter; null where that quarter was not collected. */
export function yearBefore(columns: SupplyDemandColumns, period: string) {
  const [year = '', quarter = ''] = period.split('Q');
  const at = columns.period.indexOf(`${Number(year) - 1}Q${quarter}`);
  if (at < 0) return null;
  const { value } = estimateAt(columns.ratio, at);
  if (value === null) return null;
  return {
    ratio: formatFigure(value, 'ratio'),
    vacancies: columns.vacancies[at] ?? null,
    seekers: columns.seekers[at] ?? null,
  };
}
