import type { ProgrammeColumns } from './addProgramme.ts';
import { type ModelBuilder, weightedSum } from './modelBuilder.ts';

/** Where a programme is to go. */
export interface Goal {
  /** entrants, not rounded; last year's: it stays */
  target: number;
  /** least change worth organising, whole persons: it goes its way by so many at least; 0: it may go by any number */
  least: number;
}

/**
 * Adds how far every intake lies from its target, Σ|x − t|, and that it changes by enough to be worth organising or not at all.
 */
export function addDistances(
  builder: ModelBuilder,
  programmes: readonly ProgrammeColumns[],
  goals: readonly Goal[],
): void {
  programmes.forEach((programme, i) => {
    const { target, least } = goals[i] as Goal;
    if (programme.intake.terms.length === 0) return;
    addDistance(builder, programme, target);
    if (least > 0) addLeastChange(builder, programme, { target, least });
  });
}

/**
 * Between the whole numbers on either side of t the distance follows the line that joins theirs, so that the relaxation gains
 * nothing by parts of a person.
 */
function addDistance(builder: ModelBuilder, { choice, intake }: ProgrammeColumns, target: number): void {
  const of = choice.programme.id;
  const below = Math.floor(target);
  const part = target - below;
  const column = builder.addColumn({ kind: 'distance', of }, 0, Number.POSITIVE_INFINITY, 1);
  // distance ≥ at + slope · (x − below)
  for (const { slope, at } of [
    { slope: 1, at: -part },
    { slope: 1 - 2 * part, at: part },
    { slope: -1, at: part },
  ]) {
    const less = weightedSum([{ of: intake, factor: -slope }]);
    builder.addRow({ limit: 'link', of }, at, Number.POSITIVE_INFINITY, {
      constant: less.constant + slope * below,
      terms: [...less.terms, { column, factor: 1 }],
    });
  }
}

/** At least so many persons up or down from last year's intake, whichever way its target lies; none where it is to stay. */
function addLeastChange(
  builder: ModelBuilder,
  { choice, intake }: ProgrammeColumns,
  { target, least }: Goal,
): void {
  const { last, programme } = choice;
  const way = target < last ? -1 : 1;
  const change = weightedSum([{ of: intake, factor: way }]);
  const [low, high] = target === last ? [0, 0] : [least, Number.POSITIVE_INFINITY];
  const constant = change.constant - way * last;
  builder.addRow({ limit: 'link', of: programme.id }, low, high, { ...change, constant });
}
