import type { ProgrammeColumns } from './addProgramme.ts';
import { type Expression, type ModelBuilder, weightedSum } from './modelBuilder.ts';

/** Where a programme is to go. */
export interface Goal {
  /** entrants, not rounded */
  target: number;
  /** what it does unless it is let go; null: any number will do */
  firm: FirmGoal | null;
}

/** A programme stays as it was, or goes its way by so many at least. */
export interface FirmGoal {
  /** 0: it stays at last year's intake; 1: more, −1: fewer */
  way: -1 | 0 | 1;
  /** least change worth organising, whole persons */
  least: number;
}

/** What lets programmes go from their firm goals. */
export interface Releases {
  /** yes-or-no column that lets a programme go, by its place; only of those with a firm goal */
  columns: Map<number, number>;
  /** row that counts how many are let go; null where none has a firm goal */
  count: number | null;
}

/**
 * Adds how far every intake lies from its target, Σ|x − t|, and that it changes by enough to be worth organising or not at all,
 * but for those that a yes-or-no column of their own lets go.
 */
export function addDistances(
  builder: ModelBuilder,
  programmes: readonly ProgrammeColumns[],
  goals: readonly Goal[],
): Releases {
  const columns = new Map<number, number>();
  programmes.forEach((programme, i) => {
    const { target, firm } = goals[i] as Goal;
    if (programme.intake.terms.length === 0) return;
    addDistance(builder, programme, target);
    if (firm) columns.set(i, addFirmGoal(builder, programme, firm));
  });
  if (columns.size === 0) return { columns, count: null };
  const terms = [...columns.values()].map((column) => ({ column, factor: 1 }));
  const count = builder.addRow({ limit: 'link', of: null }, 0, columns.size, { constant: 0, terms });
  return { columns, count };
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

/** Ends of an intake, open to the whole range where the column is 1. @returns the column */
function addFirmGoal(
  builder: ModelBuilder,
  { choice, intake }: ProgrammeColumns,
  { way, least }: FirmGoal,
): number {
  const { last, intervals, closing, programme } = choice;
  const of = programme.id;
  const low = closing === null ? (intervals[0]?.low ?? 0) : 0;
  const high = intervals.at(-1)?.high ?? 0;
  const column = builder.addColumn({ kind: 'release', of }, 0, 1, 0, 'choice');
  const beside = (factor: number): Expression => ({
    constant: intake.constant,
    terms: [...intake.terms, { column, factor }],
  });
  if (way >= 0) {
    const from = last + way * least;
    builder.addRow({ limit: 'link', of }, from, Number.POSITIVE_INFINITY, beside(from - low));
  }
  if (way <= 0) {
    const to = last + way * least;
    builder.addRow({ limit: 'link', of }, Number.NEGATIVE_INFINITY, to, beside(to - high));
  }
  return column;
}
