// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import type { LoosePay } from './gatherPay.ts';
import { grown } from './grown.ts';
import { PAY_BINS } from './payBins.ts';

const TILE_BITS = 4;
const TILE = 2 ** TILE_BITS;
const TILES = PAY_BINS / TILE;

/** Marks a row whose pay is not counted. */
export const NO_PAY = 0xffff;

/**
 * Histograms of pay while they are being counted: sixteen neighbouring bins make a tile, and a cell has the tiles it
 * needs. Nearly as fast as a full histogram per cell, at a small part of its memory.
 */
export class PayTiles {
  /** tile number + 1 by cell × tile; 0: none yet */
  private tileOf = new Uint32Array(64 * TILES);
  private counts = new Uint32Array(64 * TILE);
  private tiles = 0;

  /** Counts the bins of `size` rows in the cells given. */
  add(cells: Uint32Array, bins: Uint16Array, size: number, cellCount: number): void {
    this.tileOf = grown(this.tileOf, cellCount * TILES);
    const { tileOf } = this;
    let { counts } = this;
    for (let row = 0; row < size; row++) {
      const bin = bins[row]!;
      if (bin === NO_PAY) continue;
      const slot = cells[row]! * TILES + (bin >>> TILE_BITS);
      let tile = tileOf[slot]!;
      if (tile === 0) {
        tile = ++this.tiles;
        tileOf[slot] = tile;
        counts = grown(counts, tile * TILE);
      }
      counts[(tile - 1) * TILE + (bin & (TILE - 1))]! += 1;
    }
    this.counts = counts;
  }

  /** The histograms by cell, bins ascending, empty bins left out. */
  sparse(cells: number): LoosePay {
    const starts = new Uint32Array(cells + 1);
    const bins = new Uint16Array(this.tiles * TILE);
    const counts = new Uint32Array(this.tiles * TILE);
    let next = 0;
    for (let cell = 0; cell < cells; cell++) {
      for (let t = 0; t < TILES; t++) {
        const tile = this.tileOf[cell * TILES + t] ?? 0;
        for (let b = 0; tile > 0 && b < TILE; b++) {
          const count = this.counts[(tile - 1) * TILE + b]!;
          if (count === 0) continue;
          bins[next] = t * TILE + b;
          counts[next++] = count;
        }
      }
      starts[cell + 1] = next;
    }
    return { starts, bins: bins.subarray(0, next), counts: counts.subarray(0, next) };
  }
}
