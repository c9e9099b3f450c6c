import type { EditionIndex } from '../edition/indexEdition.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { SchoolRow } from '../facts/rows.ts';
import type { Solver } from '../plan/solver.ts';
import type { PlacementRow } from '../publication/types.ts';
import {
  type CohortTables,
  type PlacementDimension,
  placementCell,
  placementLinks,
  type RowCell,
} from './placementLinks.ts';
import { suppressCells } from './suppressCells.ts';
import { DISCLOSURE_THRESHOLDS } from './thresholds.ts';

/** Figures that are sums over graduates divided by how many they are: with their denominators they add up like counts. */
export const ADDITIVE_FIGURES = [
  'outcome',
  'strict',
  'matched',
  'stable',
  'insured',
  'contract',
  'local',
  'leaving',
  'satisfaction',
] as const;
export type AdditiveFigure = (typeof ADDITIVE_FIGURES)[number];

export interface HiddenRates {
  /** rows whose figure of the cohort alone is not told, by cell */
  hidden: ReadonlySet<string>;
  /** those of them that have too few records, in contrast to those that would tell these */
  primary: ReadonlySet<string>;
}

/** How the rates of a cohort are protected. */
export interface RateSurroundings {
  index: EditionIndex;
  schools: readonly SchoolRow[];
  solver: Solver;
  /** whether an earlier version told a figure of a row: hiding it now would hide nothing */
  told: (cell: string, code: AdditiveFigure) => boolean;
  /** whether it withheld one that it knew, and told of no other version */
  withheld: (cell: string, code: AdditiveFigure) => boolean;
  /** answers by what was asked, for figures that have the same denominators everywhere */
  known: Map<string, HiddenRates>;
}

/**
 * The rows of one cohort whose rate must not be told: those of fewer than ten records, and others with them, so that a total
 * less the parts that are told is of ten records or more wherever one of these is in it.
 */
export async function hideRates(
  tables: CohortTables,
  code: AdditiveFigure,
  { index, schools, solver, told, withheld, known }: RateSurroundings,
): Promise<HiddenRates> {
  const silent = new Set<string>();
  const links = placementLinks(tables, index, schools, (row, by) => {
    const cell = rateCell(row, by, code, told);
    const name = placementCell(by, row);
    const stays = withheld(name, code) && !told(name, code);
    if (cell && cell.sensitive === null && (stays || !tells(row.figures[code]))) silent.add(name);
    return cell;
  });
  const primary = links.cells.filter(({ sensitive }) => sensitive !== null);
  if (primary.length === 0) return { hidden: silent, primary: new Set() };
  const asked = JSON.stringify([links.cells, [...silent].sort()]);
  const answered = known.get(asked);
  if (answered) return answered;
  const { primary: few, secondary, exposed } = await suppressCells(links, solver, { before: silent });
  // so few graduates that no rate can be told without telling theirs: none of the cohort is
  const all = exposed.length > 0 ? links.cells.map(({ id }) => id) : [];
  const found = { hidden: new Set([...few, ...secondary, ...all]), primary: few };
  known.set(asked, found);
  return found;
}

function rateCell(
  row: PlacementRow,
  by: PlacementDimension,
  code: AdditiveFigure,
  told: RateSurroundings['told'],
): RowCell | null {
  const { n, state } = row.figures[code];
  if (state === 'not_applicable') return null;
  const value = Math.round(n);
  const known = told(placementCell(by, row), code);
  const { records, darkness } = DISCLOSURE_THRESHOLDS;
  const few = value > 0 && value < records && !known;
  return {
    value,
    // so far in the dark that what is left over of any total is of ten
    sensitive: few ? { reason: 'few_persons', protection: Math.max(darkness, records - value) } : null,
    open: known,
  };
}

/** Whether a figure tells a count. One that is pulled towards its category's does: whoever knows that one pulls it back. */
export function tells({ value }: Estimate): boolean {
  return value !== null;
}
