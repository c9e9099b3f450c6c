import { payOf } from '../city/payOf.ts';
import { PAY_BINS } from '../cube/payBins.ts';
import type { Slice } from '../cube/slice.ts';
import { type PayQuantiles, payQuantiles } from '../indicators/payQuantiles.ts';

/** Fewest offered pays that a quantile is told of. */
const LEAST_PAYS = 10;

/** Quantiles of the pay of some groups of a slice together. */
export function payOfPositions(cells: Slice, positions: readonly number[]): PayQuantiles {
  const counts = new Float64Array(PAY_BINS);
  for (const position of positions) {
    const pay = cells.pay(position);
    for (let i = 0; i < pay.bins.length; i++)
      counts[pay.bins[i] as number] = (counts[pay.bins[i] as number] ?? 0) + (pay.counts[i] as number);
  }
  const bins = [...counts.keys()].filter((bin) => counts[bin] !== 0);
  return payQuantiles(payOf({ bins, counts: bins.map((bin) => counts[bin] as number) }), LEAST_PAYS);
}
