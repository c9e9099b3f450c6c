import type { PipelineStep } from '../types.ts';

const TOTALS: ReadonlySet<PipelineStep['step']> = new Set(['intake', 'graduates', 'local_supply']);

export interface WaterfallBar {
  step: PipelineStep;
  kind: 'total' | 'loss' | 'supply' | 'missing';
  /** persons at both ends of the bar */
  from: number;
  to: number;
  row: number;
}

/** Steps as bars: totals stand on 0, each loss hangs from what was left before it. */
export function waterfallSeries(steps: readonly PipelineStep[]): WaterfallBar[] {
  let left = 0;
  return steps.map((step, row) => {
    const value = step.persons.value;
    if (value === null) return { step, kind: 'missing', from: left, to: left, row };
    if (TOTALS.has(step.step)) {
      left = value;
      return { step, kind: step.step === 'local_supply' ? 'supply' : 'total', from: 0, to: value, row };
    }
    const lost = Math.abs(value);
    const bar: WaterfallBar = { step, kind: 'loss', from: left - lost, to: left, row };
    left -= lost;
    return bar;
  });
}
