import { quarterSpan, quarterText } from '../period/quarters.ts';
import type { RatioPoint } from '../types.ts';

/** One quarter on the time axis; `point` is null where nothing was handed in. */
export interface QuarterSlot {
  period: string;
  /** year it starts, written at every first quarter */
  year: string | null;
  point: RatioPoint | null;
  /** index of its row in the figure's table */
  row: number;
}

/** A published ratio at its own period, in slots from the first quarter; a half-year spans two. */
export interface ReferenceSpan {
  period: string;
  ratio: number;
  /** index of the first slot it covers, and how many */
  from: number;
  count: number;
}

export interface RatioSeries {
  slots: QuarterSlot[];
  reference: ReferenceSpan[];
}

/** Quarters before the city's first one in which a reference is still worth drawing. */
const BEFORE = 4;

/**
 * Every quarter from the first to the last one named, missing ones included: the line is never bridged. Published
 * ratios from long before the city's own series are left out; they would squeeze it into a corner.
 */
export function ratioOverTimeSeries(
  points: readonly RatioPoint[],
  reference: readonly { period: string; ratio: number }[] = [],
): RatioSeries {
  const own = points.flatMap((point) => {
    const span = quarterSpan(point.period);
    return span?.count === 1 ? [{ point, quarter: span.first }] : [];
  });
  if (!own.length) return { slots: [], reference: [] };
  const ownFirst = Math.min(...own.map(({ quarter }) => quarter));
  const last = Math.max(...own.map(({ quarter }) => quarter));
  const near = reference
    .flatMap(({ period, ratio }) => {
      const span = quarterSpan(period);
      return span ? [{ period, ratio, ...span }] : [];
    })
    .filter((span) => span.first >= ownFirst - BEFORE && span.first + span.count - 1 <= last)
    .sort((a, b) => a.first - b.first);
  const first = Math.min(ownFirst, ...near.map((span) => span.first));
  const known = new Map(own.map(({ point, quarter }) => [quarter, point]));
  const slots = Array.from({ length: last - first + 1 }, (_, row): QuarterSlot => {
    const quarter = first + row;
    const year = quarter % 4 === 0 ? String(quarter / 4) : null;
    return { period: quarterText(quarter), year, point: known.get(quarter) ?? null, row };
  });
  return {
    slots,
    reference: near.map((span) => ({
      period: span.period,
      ratio: span.ratio,
      from: span.first - first,
      count: span.count,
    })),
  };
}
