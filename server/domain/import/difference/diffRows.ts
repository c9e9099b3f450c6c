import type { KindDefinition } from '../types.ts';
import type { FigureChange, FigureValue } from './types.ts';

/**
 * The changes between rows that go and rows that come, field by field: of a kind whose rows feed no cube. A measure is
 * called as its column is.
 */
export function diffRows<Row>(
  kind: Pick<KindDefinition<Row>, 'columns' | 'naturalKey' | 'period'>,
  went: readonly Row[],
  came: readonly Row[],
): FigureChange[] {
  const keyOf = (row: Row) => kind.naturalKey.map((field) => String(row[field])).join('\u001f');
  const before = new Map(went.map((row) => [keyOf(row), row]));
  const after = new Map(came.map((row) => [keyOf(row), row]));
  const compared = kind.columns.filter(
    ({ field, beside }) => !beside && !kind.naturalKey.some((one) => one === field),
  );
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const row = (now ?? old) as Row;
    return compared.flatMap(({ field, name: measure }) => {
      const [was, is] = [plainValue(old?.[field as keyof Row]), plainValue(now?.[field as keyof Row])];
      if (was === is) return [];
      const unit = typeof (is ?? was) === 'number' ? ('count' as const) : ('text' as const);
      return {
        period: kind.period(row),
        // of what a row does not say there is nothing to name
        place: kind.naturalKey.flatMap((one) =>
          row[one] === null ? [] : [{ dimension: one, code: String(row[one]) }],
        ),
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
