import type { RowKey } from '../facts/rowKey.ts';
import type { PayQuantiles } from '../indicators/payQuantiles.ts';
import type { LinkedCell, LinkedTable, TableLine } from './linkedTable.ts';
import type { Sensitive } from './sensitivity.ts';

/** A row of either kind, as far as it is protected alike. */
export interface SumRow {
  key: RowKey;
  pay: PayQuantiles;
}

/** Name of a row's cell. */
export function sumCell({ key }: Pick<SumRow, 'key'>): string {
  return key.occupation === undefined ? `sector ${key.sector}` : `occupation ${key.occupation}`;
}

/** Parts of either kind add up: a need, an advertisement goes whole to one sector. */
export function sumLinks<Row extends SumRow>(
  {
    total,
    rest,
    sectors,
    occupations,
  }: { total: Row | undefined; rest: Row | undefined; sectors: readonly Row[]; occupations: readonly Row[] },
  countOf: (row: Row) => number,
  sensitiveOf: (row: Row, total: boolean) => Sensitive | null,
): LinkedTable {
  const cells: LinkedCell[] = [];
  const add = (id: string, row: Row | undefined) => {
    if (row) cells.push({ id, value: countOf(row), sensitive: sensitiveOf(row, id === 'city') });
  };
  add('city', total);
  add('unclassified', rest);
  for (const row of [...sectors, ...occupations]) add(sumCell(row), row);
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const line = (id: string, parts: readonly string[]): TableLine[] => {
    if (!values.has(id) || parts.length === 0) return [];
    const missed = parts.reduce((sum, part) => sum + (values.get(part) ?? 0), -(values.get(id) ?? 0));
    return [{ total: id, parts: parts.map((part) => ({ id: part, weight: 1 })), slack: Math.abs(missed) }];
  };
  const others = rest ? ['unclassified'] : [];
  return {
    cells,
    lines: [
      ...[sectors, occupations].flatMap((rows) =>
        rows.length > 0 ? line('city', [...rows.map(sumCell), ...others]) : [],
      ),
      ...(occupations.length > 0 ? sectors : []).flatMap((sector) =>
        line(sumCell(sector), occupations.filter(({ key }) => key.sector === sector.key.sector).map(sumCell)),
      ),
    ],
  };
}
