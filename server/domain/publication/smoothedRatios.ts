import { type Estimate, missing } from '../facts/estimate.ts';
import { empiricalBayesRatios, type ShrunkRatios } from '../indicators/empiricalBayesRatios.ts';
import type { SupplyDemandRow } from './types.ts';

const LEVEL = 0.9;
/** Cells from which a group's spread can be told. */
const CELLS = 30;

/**
 * For the rows too small for a ratio of their own, that ratio pulled towards the nearest group above that has 30 rows with
 * seekers, else towards all rows. It is worked out from the stated counts and moved as spreading moved the row. All cells
 * take the φ of their group: a small one has too few employers to tell its own, and one without vacancies has none.
 *
 * @param ancestors per row, the groups above it, nearest first
 * @param phiOf φ of a group above as a whole; of null, of all rows; null: not known
 * @returns per row; null where the row has a ratio of its own, or no counts
 * @see method §1, "Small counts"
 */
export function smoothedRatios(
  rows: readonly SupplyDemandRow[],
  ancestors: readonly (readonly string[])[],
  phiOf: (group: string | null) => number | null,
): (Estimate | null)[] {
  const cells = rows.map(
    (row): Cell => ({
      vacancies: row.statedVacancies ?? row.vacancies ?? 0,
      seekers: row.statedSeekers ?? row.seekers ?? 0,
      phi: row.phi,
    }),
  );
  const membersOf = groupMembers(cells.length, ancestors);
  const shrunk = new Map<string, ShrunkRatios | null>();
  const spreading = factorOfSpreading(rows);
  return rows.map((row, i) => {
    if (row.ratio.note !== 'small_cell' || row.vacancies === null || row.seekers === null) return null;
    const based = (group: string) =>
      (membersOf.get(group) ?? []).filter((at) => (cells[at]?.seekers ?? 0) > 0).length;
    const group = [...(ancestors[i] ?? []), ALL].find(
      (code) => code === ALL || based(code) >= CELLS,
    ) as string;
    const members = membersOf.get(group) ?? [];
    if (!shrunk.has(group)) {
      const based = withGroupPhi(members.map((at) => cells[at] as Cell));
      const pooledPhi = phiOf(group === ALL ? null : group) ?? 1;
      shrunk.set(group, empiricalBayesRatios(based, LEVEL, pooledPhi));
    }
    const found = shrunk.get(group);
    const cell = found?.cells[members.indexOf(i)];
    if (!found || !cell) return missing('not_assessable', row.ratio.n, LEVEL);
    return {
      value: cell.value * spreading,
      low: cell.low * spreading,
      high: cell.high * spreading,
      level: LEVEL,
      n: Math.round(row.vacancies + row.seekers),
      state: found.approximate ? 'approximate' : 'ok',
      note: 'smoothed',
    };
  });
}

interface Cell {
  vacancies: number;
  seekers: number;
  /** null: not known */
  phi: number | null;
}

function withGroupPhi(cells: readonly Cell[]) {
  const known = cells.filter(({ phi }) => phi !== null);
  const vacancies = known.reduce((sum, cell) => sum + cell.vacancies, 0);
  const weighted = known.reduce((sum, cell) => sum + cell.vacancies * (cell.phi ?? 1), 0);
  const phi = vacancies > 0 ? weighted / vacancies : 1;
  return cells.map((cell) => ({ ...cell, phi }));
}

/** All rows together. */
const ALL = '';

function groupMembers(
  count: number,
  ancestors: readonly (readonly string[])[],
): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>([[ALL, Array.from({ length: count }, (_, i) => i)]]);
  ancestors.forEach((codes, i) => {
    for (const code of codes) members.set(code, [...(members.get(code) ?? []), i]);
  });
  return members;
}

/** By how much spreading moved the ratio of every row alike. */
function factorOfSpreading(rows: readonly SupplyDemandRow[]): number {
  const sum = (of: (row: SupplyDemandRow) => number | null) =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  const stated = sum((row) => row.statedVacancies) / sum((row) => row.statedSeekers);
  const spread = sum((row) => row.vacancies) / sum((row) => row.seekers);
  return Number.isFinite(stated) && stated > 0 && Number.isFinite(spread) ? spread / stated : 1;
}
