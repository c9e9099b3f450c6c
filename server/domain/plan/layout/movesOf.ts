import { standingOf } from '../model/standingOf.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlanRow } from '../planResult.ts';
import { type Moving, placesMoved } from './placesMoved.ts';

/** Places of one closed thin class that arrive at one other programme. */
export interface PlaceMove {
  /** programmes */
  from: string;
  to: string;
  /** > 0 */
  places: number;
}

/**
 * The moves between schools of a plan's rows: of what is recommended, or of what is decided where the caller says so. A thin class
 * that a decision keeps gives nothing.
 *
 * @param intakeOf entrants of a row; null: still open, and nothing moves by it
 */
export function movesOf(
  { programmes }: Pick<PlanInput, 'programmes'>,
  rows: readonly PlanRow[],
  intakeOf: (row: PlanRow) => number | null = ({ recommended }) => recommended,
): PlaceMove[] {
  const standing = new Map(programmes.map((one) => [one.id, standingOf(one)]));
  const moving = rows.flatMap((row): Moving[] => {
    const { programme, specialty, last, verdict } = row;
    const intake = intakeOf(row);
    if (last === null || intake === null || standing.get(programme) !== 'running') return [];
    return [{ programme, specialty, last, intake, gives: verdict === 'transfer' && intake === 0 }];
  });
  return placesMoved(moving).flatMap(({ from, to }) =>
    to.map(({ programme, places }) => ({ from, to: programme, places })),
  );
}
