import type { Estimate } from '../facts/estimate.ts';
import { halfAway } from '../facts/halfAway.ts';
import type { ImportKind } from '../import/types.ts';
import { FIGURES, type PublishedFigure } from './publishedFigures.ts';

/** A batch that came to count, or stopped counting, between two publications. */
export interface ChangedBatch {
  id: string;
  kind: ImportKind;
  rows: number;
  /** codes of whom it speaks */
  senders: readonly string[];
  /** false: it was taken back, or another took its place */
  counts: boolean;
}

/** Files of one kind that a move comes from. */
export interface MoveCause {
  kind: ImportKind;
  files: number;
  senders: number;
  rows: number;
  counts: boolean;
}

export interface FigureMove {
  before: PublishedFigure;
  after: PublishedFigure;
  /** |change| in half-widths of the interval before; null: there is no interval to measure it by */
  shift: number | null;
  /** whether the word it is told by is another */
  changedWord: boolean;
  /** whether the change is smaller than the two intervals explain; null: one of them has none */
  withinError: boolean | null;
  /** largest first; empty: only lists of codes, or nothing that is on record */
  causes: MoveCause[];
}

/** Figures that are shown. */
export const MOST_MOVES = 3;

/**
 * Figures that are printed otherwise than before, those whose word changed first, then those that moved most relative to their
 * interval.
 *
 * A change counts as within the error where it is no larger than √(a² + b²) of the two half-widths, as of two independent
 * samples. Publications share most of their records, so that this errs towards saying less.
 *
 * @param batches that came or went between the two publications
 */
export function figureMoves(
  before: readonly PublishedFigure[],
  after: readonly PublishedFigure[],
  batches: readonly ChangedBatch[],
): FigureMove[] {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  return after
    .flatMap((figure) => {
      const was = known.get(keyOf(figure));
      return was ? moveOf(was, figure, batches) : [];
    })
    .sort(
      (a, b) =>
        Number(b.changedWord) - Number(a.changedWord) ||
        (b.shift ?? 0) - (a.shift ?? 0) ||
        (keyOf(a.after) < keyOf(b.after) ? -1 : 1),
    );
}

const keyOf = ({ figure, code }: PublishedFigure) => `${figure}/${code ?? ''}`;

function moveOf(
  before: PublishedFigure,
  after: PublishedFigure,
  batches: readonly ChangedBatch[],
): FigureMove[] {
  const [was, is] = [before.estimate.value, after.estimate.value];
  if (was === null || is === null) return [];
  const changedWord = before.word !== null && after.word !== null && before.word !== after.word;
  if (!changedWord && printed(after, was) === printed(after, is)) return [];
  const { scale } = FIGURES[after.figure];
  const change = Math.abs(onScale(is, scale) - onScale(was, scale));
  const [a, b] = [halfWidth(before.estimate, scale), halfWidth(after.estimate, scale)];
  return [
    {
      before,
      after,
      shift: a ? change / a : null,
      changedWord,
      withinError: a === null || b === null ? null : change <= Math.hypot(a, b),
      causes: causesOf(after, batches),
    },
  ];
}

/** A figure as it is printed, in its unit. */
export function printed({ figure }: Pick<PublishedFigure, 'figure'>, value: number): number {
  const { times, decimals } = FIGURES[figure];
  return halfAway(value * times, decimals);
}

function onScale(value: number, scale: 'log' | 'linear'): number {
  return scale === 'log' ? Math.log(value) : value;
}

function halfWidth({ low, high }: Estimate, scale: 'log' | 'linear'): number | null {
  if (low === null || high === null || (scale === 'log' && low <= 0)) return null;
  return (onScale(high, scale) - onScale(low, scale)) / 2;
}

function causesOf({ figure }: PublishedFigure, batches: readonly ChangedBatch[]): MoveCause[] {
  const madeOf: readonly ImportKind[] = FIGURES[figure].madeOf;
  const own = batches.filter(({ kind }) => madeOf.includes(kind));
  return [...Map.groupBy(own, ({ kind, counts }) => `${kind} ${counts}`).values()]
    .map((group): MoveCause => {
      const [{ kind, counts }] = group as [ChangedBatch];
      return {
        kind,
        counts,
        files: group.length,
        senders: new Set(group.flatMap(({ senders }) => senders)).size,
        rows: group.reduce((sum, { rows }) => sum + rows, 0),
      };
    })
    .sort((a, b) => madeOf.indexOf(a.kind) - madeOf.indexOf(b.kind) || Number(b.counts) - Number(a.counts));
}
