import type { PipelineStep } from '../types.ts';
import { roundedApart } from '../words/roundedApart.ts';

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

/** By how many persons, at most, the losses as printed miss the total they lead to; 0 where every total is reached. */
export function waterfallApart(series: readonly WaterfallBar[]): number {
  let parts: number[] = [];
  let most = 0;
  for (const { kind, from, to } of series) {
    if (kind === 'missing') return most;
    if (kind === 'loss') parts.push(from - to);
    else {
      if (parts.length > 1) most = Math.max(most, roundedApart(to, parts));
      parts = [to];
    }
  }
  return most;
}
