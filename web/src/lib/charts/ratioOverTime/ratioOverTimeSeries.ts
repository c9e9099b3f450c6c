import { parsePeriod, quartersOf, shiftQuarter } from '../../../../../server/domain/facts/period.ts';
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

/** Every quarter from the first to the last one named, missing ones included: the line is never bridged. */
export function ratioOverTimeSeries(
  points: readonly RatioPoint[],
  reference: readonly { period: string; ratio: number }[] = [],
): RatioSeries {
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  const quarters = [...points, ...reference].flatMap(({ period }) => quartersOf(period)).sort();
  const first = quarters[0];
  const last = quarters.at(-1);
  if (first === undefined || last === undefined) return { slots: [], reference: [] };
  const slots: QuarterSlot[] = [];
  for (let period = first; period <= last; period = shiftQuarter(period, 1)) {
    const parts = parsePeriod(period);
    const point = byPeriod.get(period) ?? null;
    slots.push({ period, year: parts?.index === 1 ? String(parts.year) : null, point, row: slots.length });
  }
  const index = new Map(slots.map(({ period }, at) => [period, at]));
  return {
    slots,
    reference: reference.map(({ period, ratio }) => {
      const covered = quartersOf(period);
      return { period, ratio, from: index.get(covered[0] ?? '') ?? 0, count: covered.length };
    }),
  };
}
