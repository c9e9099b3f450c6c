// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import type { LoosePay } from './gatherPay.ts';
import { KeyIndex } from './keyIndex.ts';
import { PAY_BINS } from './payBins.ts';

/** Rows of one cohort waiting to be counted, in columns: labels as codes, counts as an offset into `patterns`. */
export interface OutcomeChunk {
  size: number;
  codes: readonly Uint16Array[];
  /** where the row's packed counts begin in `patterns` */
  pattern: Uint32Array;
  patterns: Float64Array;
  /** bin of pay; NONE where pay is not counted */
  bin: Uint16Array;
  /** pay, satisfaction and its square in stored units, 0 where unknown */
  sums: readonly Float64Array[];
}

export const NONE = 0xffff;
/** Three counters share one double: 3 × 17 bits are exact in its 53, and a third of the additions remains. */
export const PER_WORD = 3;
export const RADIX = 2 ** 17;
/** After so many rows no counter can hold more: the words are emptied into wide columns. */
const FULL = RADIX - 1;

/** Counts one pair of dimensions of one cohort. */
export class PairCounter {
  readonly cells = new KeyIndex();
  private readonly first: number;
  private readonly second: number;
  private readonly words: number;
  private readonly counters: number;
  private packed: Float64Array;
  private wide: Float64Array;
  private sums: Float64Array;
  private readonly payKeys = new KeyIndex();
  private payCounts = new Uint32Array(64);
  private held = 0;

  constructor(first: number, second: number, counters: number) {
    this.first = first;
    this.second = second;
    this.counters = counters;
    this.words = Math.ceil(counters / PER_WORD);
    this.packed = new Float64Array(64 * this.words);
    this.wide = new Float64Array(64 * counters);
    this.sums = new Float64Array(64 * 3);
  }

  /** Adds the chunk's rows. */
  add(chunk: OutcomeChunk): void {
    if (this.held + chunk.size > FULL) this.spill();
    this.held += chunk.size;
    const a = chunk.codes[this.first]!;
    const b = chunk.codes[this.second]!;
    const { pattern, patterns, bin } = chunk;
    const [pay, satisfaction, squares] = chunk.sums as [Float64Array, Float64Array, Float64Array];
    const { cells, words, payKeys } = this;
    for (let row = 0; row < chunk.size; row++) {
      const cell = cells.numberOf((a[row]! << 16) | b[row]!);
      if (cell * 3 >= this.sums.length) this.widen();
      const packed = this.packed;
      const base = cell * words;
      const from = pattern[row]!;
      for (let word = 0; word < words; word++) packed[base + word]! += patterns[from + word]!;
      const sums = this.sums;
      sums[cell * 3]! += pay[row]!;
      sums[cell * 3 + 1]! += satisfaction[row]!;
      sums[cell * 3 + 2]! += squares[row]!;
      if (bin[row]! !== NONE) {
        const key = payKeys.numberOf(cell * PAY_BINS + bin[row]!);
        if (key >= this.payCounts.length) this.payCounts = doubled(this.payCounts, Uint32Array);
        this.payCounts[key]! += 1;
      }
    }
  }

  /** A measure's column, by cell: the counters first, then the three sums. */
  column(measure: number): Float64Array {
    this.spill();
    const [from, stride, offset] =
      measure < this.counters ? [this.wide, this.counters, measure] : [this.sums, 3, measure - this.counters];
    const column = new Float64Array(this.cells.size);
    for (let cell = 0; cell < column.length; cell++) column[cell] = from[cell * stride + offset]!;
    return column;
  }

  /** The histogram of pay, by cell. */
  pay(): LoosePay {
    const { size, keys } = this.payKeys;
    const starts = new Uint32Array(this.cells.size + 2);
    // counted one place further on, so that filling in moves each start to where it belongs
    for (let i = 0; i < size; i++) starts[Math.floor(keys[i]! / PAY_BINS) + 2]! += 1;
    for (let cell = 1; cell < starts.length; cell++) starts[cell]! += starts[cell - 1]!;
    const bins = new Uint16Array(size);
    const counts = new Uint32Array(size);
    for (let i = 0; i < size; i++) {
      const entry = starts[Math.floor(keys[i]! / PAY_BINS) + 1]!++;
      bins[entry] = keys[i]! % PAY_BINS;
      counts[entry] = this.payCounts[i]!;
    }
    return { starts, bins, counts };
  }

  private spill(): void {
    for (let cell = 0; cell < this.cells.size; cell++) {
      for (let counter = 0; counter < this.counters; counter++) {
        const word = this.packed[cell * this.words + Math.floor(counter / PER_WORD)]!;
        const value = Math.floor(word / RADIX ** (counter % PER_WORD)) % RADIX;
        this.wide[cell * this.counters + counter]! += value;
      }
    }
    this.packed.fill(0);
    this.held = 0;
  }

  private widen(): void {
    this.packed = doubled(this.packed, Float64Array);
    this.wide = doubled(this.wide, Float64Array);
    this.sums = doubled(this.sums, Float64Array);
  }
}

function doubled<T extends Float64Array | Uint32Array>(from: T, Kind: new (length: number) => T): T {
  const to = new Kind(from.length * 2);
  to.set(from);
  return to;
}
