import type { ChangeUnit, Difference, FigureChange } from './types.ts';

/** Means of pay and of marks are not comparable with counts of persons, so they follow them. */
const ORDER: Readonly<Record<ChangeUnit, number>> = { persons: 0, count: 1, yuan: 2, points: 3, text: 4 };

/** Counts the changes and keeps the largest. @param most how many are kept */
export function summariseChanges(changes: readonly FigureChange[], most: number): Difference {
  const sorted = [...changes].sort(
    (a, b) =>
      ORDER[a.unit] - ORDER[b.unit] ||
      sizeOf(b) - sizeOf(a) ||
      compare(b.period ?? '', a.period ?? '') ||
      compare(placeOf(a), placeOf(b)) ||
      compare(a.measure, b.measure),
  );
  return {
    added: changes.filter(({ before }) => before === null).length,
    changed: changes.filter(({ before, after }) => before !== null && after !== null).length,
    removed: changes.filter(({ after }) => after === null).length,
    changes: sorted.slice(0, most),
  };
}

function sizeOf({ before, after }: FigureChange): number {
  if (typeof before === 'string' || typeof after === 'string') return 0;
  return Math.abs((after ?? 0) - (before ?? 0));
}

function placeOf({ place }: FigureChange): string {
  return place.map(({ code }) => code).join('|');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
