import type { TornadoRow } from '../types.ts';

export interface TornadoBar {
  row: number;
  of: TornadoRow;
  /** outcome at both ends, the lesser first, with the assumed value that gives it */
  low: { outcome: number; assumed: string };
  high: { outcome: number; assumed: string };
}

export interface TornadoSeries {
  base: number;
  /** widest first */
  bars: TornadoBar[];
  /** some single assumption turns the sign of the outcome, in whole persons as both are printed */
  turns: boolean;
}

/** Assumptions by the span of what they change, widest first; those that change nothing come last, in their order. */
export function tornadoSeries(base: number, rows: readonly TornadoRow[]): TornadoSeries {
  const span = ({ ends }: TornadoRow) => Math.abs(ends[1].outcome - ends[0].outcome);
  const bars = rows
    .toSorted((a, b) => span(b) - span(a))
    .map((of, row): TornadoBar => {
      const [low, high] = of.ends.toSorted((a, b) => a.outcome - b.outcome);
      return { row, of, low: low as TornadoBar['low'], high: high as TornadoBar['high'] };
    });
  const printed = Math.round(base);
  const turns = bars.some(({ low, high }) =>
    [low, high].some(({ outcome }) => Math.round(outcome) * printed < 0),
  );
  return { base, bars, turns };
}
