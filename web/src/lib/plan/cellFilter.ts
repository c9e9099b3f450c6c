import { idleAs } from './idleAs.ts';
import { isChanged } from './plannedOf.ts';
import type { MatrixRow } from './types.ts';

/** What a planner may want to see of a matrix; empty: everything. */
export const CELL_FILTERS = [
  '',
  'moves',
  'new',
  'notOpened',
  'adjust',
  'forced',
  'unsure',
  'missing',
  'changed',
] as const;
export type CellFilter = (typeof CELL_FILTERS)[number];

/** Under this share of redraws a verdict is called unsure. */
const UNSURE = 0.7;

const KEEPS: Record<CellFilter, (row: MatrixRow) => boolean> = {
  '': () => true,
  moves: ({ cells }) =>
    cells.some((cell) => cell !== null && cell.verdict !== 'hold' && cell.verdict !== 'not_assessable'),
  new: ({ cells }) => cells.some((cell) => cell?.verdict === 'new'),
  notOpened: ({ cells }) => cells.some((cell) => cell && idleAs(cell) === 'candidate'),
  adjust: ({ cells }) => cells.some((cell) => cell?.verdict === 'adjust'),
  forced: ({ cells }) => cells.some((cell) => cell?.forced === true && !isChanged(cell)),
  unsure: ({ cells }) =>
    cells.some((cell) => cell?.stability != null && cell.stability < UNSURE && !isChanged(cell)),
  missing: ({ cells }) => cells.some((cell) => cell?.verdict === 'not_assessable'),
  changed: ({ cells }) =>
    cells.some((cell) => cell && (isChanged(cell) || cell.sentBack || cell.contested || cell.blocked)),
};

/** Whether a row is shown for a sector and a filter; an unknown filter shows everything. */
export function cellFilter(row: MatrixRow, sector: string, show: string): boolean {
  const keeps = KEEPS[CELL_FILTERS.find((one) => one === show) ?? ''];
  return (sector === '' || row.sectors.some(({ code }) => code === sector)) && keeps(row);
}
