// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets

import { narrowColumn } from './assembleBlock.ts';
import type { Column } from './block.ts';
import { gatherPay, type LoosePay } from './gatherPay.ts';

/** Marks a row whose pay is not counted. */
export const NO_PAY = 0xffff;

const SHORTEST = 2 ** 13;

/**
 * Histograms of pay while they are being counted. Most cells hold a few pays only: each is written down as cell and
 * bin, and whenever as many wait as are counted already, they are added up. So every entry takes a few bytes, where a
 * full histogram per cell would take hundreds, and is added up a few times at most.
 */
export class PayLog {
  private cells = new Uint32Array(SHORTEST);
  private bins = new Uint16Array(SHORTEST);
  private waiting = 0;
  private counted: { starts: Uint32Array; bins: Uint16Array; counts: Column } = {
    starts: new Uint32Array(1),
    bins: new Uint16Array(0),
    counts: new Uint8Array(0),
  };

  /** Counts the bins of `size` rows in the cells given. */
  add(cells: Uint32Array, bins: Uint16Array, size: number): void {
    for (let row = 0; row < size; row++) {
      if (bins[row] === NO_PAY) continue;
      if (this.waiting === this.cells.length) this.settle();
      this.cells[this.waiting] = cells[row]!;
      this.bins[this.waiting++] = bins[row]!;
    }
  }

  /** Adds up what waits. */
  private settle(): void {
    let cells = this.counted.starts.length - 1;
    for (let i = 0; i < this.waiting; i++) cells = Math.max(cells, this.cells[i]! + 1);
    const loose = this.loose(cells);
    const all = Uint32Array.from({ length: cells }, (_, cell) => cell);
    const { starts, bins, counts } = gatherPay(loose, all, all, all);
    this.counted = { starts, bins, counts: narrowColumn(counts) };
    this.waiting = 0;
    if (bins.length > this.cells.length) {
      this.cells = new Uint32Array(bins.length);
      this.bins = new Uint16Array(bins.length);
    }
  }

  /** What is counted and what waits, side by side by cell: a counting sort. @param cells how many there are, with or without pay */
  loose(cells: number): LoosePay {
    const { waiting, counted } = this;
    const known = counted.starts.length - 1;
    const starts = new Uint32Array(cells + 1);
    for (let cell = 0; cell < known; cell++)
      starts[cell + 1] = counted.starts[cell + 1]! - counted.starts[cell]!;
    for (let i = 0; i < waiting; i++) starts[this.cells[i]! + 1]! += 1;
    for (let cell = 0; cell < cells; cell++) starts[cell + 1]! += starts[cell]!;
    const next = starts.slice();
    const bins = new Uint16Array(starts[cells]!);
    const counts = new Float64Array(starts[cells]!);
    for (let cell = 0; cell < known; cell++) {
      for (let entry = counted.starts[cell]!; entry < counted.starts[cell + 1]!; entry++) {
        const at = next[cell]!++;
        bins[at] = counted.bins[entry]!;
        counts[at] = counted.counts[entry]!;
      }
    }
    for (let i = 0; i < waiting; i++) {
      const at = next[this.cells[i]!]!++;
      bins[at] = this.bins[i]!;
      counts[at] = 1;
    }
    return { starts, bins, counts };
  }
}
