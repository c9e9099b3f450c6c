import type { FigureChange, FigureValue } from './types.ts';

interface RowKind<Row> {
  /** fields that two rows share when they speak of the same thing */
  naturalKey: readonly (keyof Row & string)[];
  period(row: Row): string | null;
}

/**
 * The changes between rows that go and rows that come, field by field: of a kind whose rows feed no cube.
 *
 * @param fields name of each field's measure
 */
export function diffRows<Row>(
  kind: RowKind<Row>,
  fields: Readonly<Partial<Record<keyof Row & string, string>>>,
  went: readonly Row[],
  came: readonly Row[],
): FigureChange[] {
  const keyOf = (row: Row) => kind.naturalKey.map((field) => String(row[field])).join('\u001f');
  const before = new Map(went.map((row) => [keyOf(row), row]));
  const after = new Map(came.map((row) => [keyOf(row), row]));
  const compared = (Object.entries(fields) as [keyof Row & string, string][]).filter(
    ([field]) => !kind.naturalKey.includes(field),
  );
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const row = (now ?? old) as Row;
    return compared.flatMap(([field, measure]) => {
      const [was, is] = [plainValue(old?.[field]), plainValue(now?.[field])];
      if (was === is) return [];
      const unit = typeof (is ?? was) === 'number' ? ('count' as const) : ('text' as const);
      return {
        period: kind.period(row),
        place: kind.naturalKey.map((one) => ({ dimension: one, code: String(row[one]) })),
        measure,
        unit,
        before: was,
        after: is,
      };
    });
  });
}

function plainValue(value: unknown): FigureValue {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? value : String(value);
}
