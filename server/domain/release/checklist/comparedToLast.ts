import type { PublicationTables, SupplyDemandRow } from '../../publication/types.ts';
import type { ChecklistInput, Finding } from './types.ts';
import { CHECKED_TABLES, warning } from './types.ts';

/**
 * Rows of which the release before, or the version that is corrected, said otherwise: a word that is another now, and figures that
 * lie outside each other's interval. Of a correction only the corrected version is asked: what it said is what readers know.
 */
export function comparedToLast({ version, tables, previous, corrected }: ChecklistInput): Finding[] {
  if (version.kind !== 'quarterly') return [];
  const before = corrected?.tables ?? previous?.tables;
  const period = corrected ? version.release : previous?.period;
  if (!before || period === undefined) return [];
  const since = corrected ? `v${corrected.version}` : period;
  return CHECKED_TABLES.flatMap((name) =>
    comparedRows(tables, version.release, before, period, name).flatMap(({ row, was }) => {
      const values = { nameZh: row.nameZh, nameEn: row.nameEn, since, table: name };
      const of = `${name}/${JSON.stringify(row.key)}`;
      if (row.direction !== was.direction)
        return [
          warning(
            'word_changed',
            { ...values, word: row.direction ?? 'none', former: was.direction ?? 'none' },
            of,
          ),
        ];
      return isApart(row, was)
        ? [
            warning(
              'figure_jumped',
              { ...values, ratio: row.ratio.value ?? 0, former: was.ratio.value ?? 0 },
              of,
            ),
          ]
        : [];
    }),
  );
}

function comparedRows(
  tables: Partial<PublicationTables>,
  period: string,
  before: Partial<PublicationTables>,
  formerPeriod: string,
  name: (typeof CHECKED_TABLES)[number],
): { row: SupplyDemandRow; was: SupplyDemandRow }[] {
  const now = tables[name]?.find((table) => table.period === period);
  const then = before[name]?.find((table) => table.period === formerPeriod);
  if (!now || !then) return [];
  const keyOf = ({ key }: SupplyDemandRow) => JSON.stringify(key);
  const former = new Map(then.rows.map((row) => [keyOf(row), row]));
  const pairs = now.rows.flatMap((row) => {
    const was = former.get(keyOf(row));
    return was ? [{ row, was }] : [];
  });
  return [{ row: now.total, was: then.total }, ...pairs];
}

/** Whether two intervals share no point. */
function isApart({ ratio: a }: SupplyDemandRow, { ratio: b }: SupplyDemandRow): boolean {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return false;
  return a.low > b.high || b.low > a.high;
}
