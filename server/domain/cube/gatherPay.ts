// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import { PAY_BINS } from './payBins.ts';

/** Up to so many entries are sorted; more are found by going over the bins between the lowest and the highest. */
const FEW = 12;

/** Histogram entries by cell, bins in any order and repeated; counts may be negative while taking away. */
export interface LoosePay {
  starts: ArrayLike<number>;
  bins: ArrayLike<number>;
  counts: ArrayLike<number>;
}

export interface GatheredPay {
  starts: Uint32Array;
  bins: Uint16Array;
  counts: Float64Array;
}

/**
 * Adds up the histograms of the cells of each group, bins ascending, bins that come out 0 dropped.
 *
 * @param order cells so arranged that those of a group stand together, groups ascending
 * @param kept the groups wanted, ascending
 */
export function gatherPay(
  pay: LoosePay,
  order: ArrayLike<number>,
  groupOf: ArrayLike<number>,
  kept: ArrayLike<number>,
): GatheredPay {
  const scratch = new Float64Array(PAY_BINS);
  const starts = new Uint32Array(kept.length + 1);
  const bins = new Uint16Array(pay.bins.length);
  const counts = new Float64Array(pay.bins.length);
  let at = 0;
  let next = 0;
  for (let i = 0; i < kept.length; i++) {
    while (at < order.length && groupOf[order[at]!]! < kept[i]!) at++;
    const from = next;
    let lowest = PAY_BINS;
    let highest = -1;
    for (; at < order.length && groupOf[order[at]!]! === kept[i]!; at++) {
      const cell = order[at]!;
      for (let entry = pay.starts[cell]!; entry < pay.starts[cell + 1]!; entry++) {
        const bin = pay.bins[entry]!;
        if (scratch[bin] === 0) bins[next++] = bin;
        scratch[bin]! += pay.counts[entry]!;
        if (bin < lowest) lowest = bin;
        if (bin > highest) highest = bin;
      }
    }
    if (next - from <= FEW) sort(bins, from, next);
    else {
      next = from;
      for (let bin = lowest; bin <= highest; bin++) if (scratch[bin] !== 0) bins[next++] = bin;
    }
    const end = next;
    next = from;
    for (let entry = from; entry < end; entry++) {
      const bin = bins[entry]!;
      // 0 as well where a bin stands a second time, having come to 0 in between
      if (scratch[bin] === 0) continue;
      bins[next] = bin;
      counts[next++] = scratch[bin]!;
      scratch[bin] = 0;
    }
    starts[i + 1] = next;
  }
  return { starts, bins: bins.slice(0, next), counts: counts.slice(0, next) };
}

function sort(bins: Uint16Array, from: number, end: number): void {
  for (let i = from + 1; i < end; i++) {
    const bin = bins[i]!;
    let at = i;
    for (; at > from && bins[at - 1]! > bin; at--) bins[at] = bins[at - 1]!;
    bins[at] = bin;
  }
}
