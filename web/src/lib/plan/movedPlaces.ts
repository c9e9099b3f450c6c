import type { MovedPlaces } from '#lib/charts/findings/planFindings.ts';
import type { MatrixRow } from './types.ts';

/** Which specialties give places and which take them; those with an unknown intake take no part. */
export function movedPlaces(rows: readonly MatrixRow[]): MovedPlaces {
  const known = rows.flatMap((row) =>
    row.last === null || row.planned === null
      ? []
      : [{ row, last: row.last, planned: row.planned, change: row.planned - row.last }],
  );
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const growing = known.filter(({ change }) => change > 0).sort((a, b) => b.change - a.change);
  const giving = known.filter(({ change }) => change < 0).sort((a, b) => a.change - b.change);
  return {
    last: total(known.map(({ last }) => last)),
    planned: total(known.map(({ planned }) => planned)),
    added: total(growing.map(({ change }) => change)),
    removed: total(giving.map(({ change }) => -change)),
    from: giving.map(({ row, change }) => ({ ...row, change })),
    to: growing.map(({ row, change }) => ({ ...row, change })),
  };
}
