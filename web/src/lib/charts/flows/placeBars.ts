import { round } from '../geometry/round.ts';
import type { FlowNode, FlowSeries } from './flowSeries.ts';

/** Room for the name above a bar and the numbers beside it. */
const SHAPE = { row: 34, bar: 10, numbers: 92 };

export interface PlacedBars {
  width: number;
  height: number;
  bars: {
    name: string;
    persons: number;
    tone: string;
    y: number;
    width: number;
    row: number;
    /** null: not told */
    share: number | null;
  }[];
  end: number;
}

/** A ranked bar list: what a flow chart becomes on a phone. Bars start at 0 and share one scale. */
export function placeBars(
  nodes: readonly (FlowNode & { row: number })[],
  { total, shares }: Pick<FlowSeries, 'total' | 'shares'>,
  width: number,
): PlacedBars {
  const end = width - SHAPE.numbers;
  const most = Math.max(1, ...nodes.map(({ persons }) => persons));
  const bars = [...nodes]
    .sort((a, b) => b.persons - a.persons)
    .map(({ name, persons, tone, row }, index) => ({
      name,
      persons,
      tone,
      row,
      share: shares ? persons / total : null,
      y: index * SHAPE.row,
      width: round(Math.max(1.5, (persons / most) * end)),
    }));
  return { width, height: Math.max(1, bars.length * SHAPE.row), bars, end };
}
