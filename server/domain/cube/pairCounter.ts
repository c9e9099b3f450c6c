// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import { grown } from './grown.ts';
import { PairIndex } from './pairIndex.ts';
import { PayTiles } from './payTiles.ts';

/** Rows of one cohort waiting to be counted, in columns: labels as codes, counts as an offset into `patterns`. */
export interface OutcomeChunk {
  size: number;
  codes: readonly Uint16Array[];
  /** where the row's packed counts begin in `patterns` */
  pattern: Uint32Array;
  patterns: Float64Array;
  /** bin of pay; NO_PAY where pay is not counted */
  bin: Uint16Array;
  /** pay, satisfaction and its square in stored units, 0 where unknown */
  sums: readonly Float64Array[];
}

/** Three counters share one double: 3 × 17 bits are exact in its 53, and a third of the additions remains. */
export const PER_WORD = 3;
export const RADIX = 2 ** 17;
/** After so many rows a counter may be full: the words are emptied into wide columns. */
const FULL = RADIX - 1;
const SUMS = 3;

/** Counts one pair of dimensions of one cohort. */
export class PairCounter {
  readonly index = new PairIndex();
  readonly pay = new PayTiles();
  private readonly first: number;
  private readonly second: number;
  private readonly counters: number;
  /** doubles a cell: the packed counters, then the sums */
  private readonly stride: number;
  private cells = new Float64Array(0);
  private wide = new Float64Array(0);
  /** rows since the words were last emptied */
  private held = 0;

  /** @param first,second which of the chunk's codes make the pair @param counters counts per row */
  constructor(first: number, second: number, counters: number) {
    this.first = first;
    this.second = second;
    this.counters = counters;
    this.stride = Math.ceil(counters / PER_WORD) + SUMS;
  }

  /** Adds the chunk's rows. @param numbers room for one number a row */
  add(chunk: OutcomeChunk, numbers: Uint32Array): void {
    if (this.held + chunk.size > FULL) this.empty();
    this.held += chunk.size;
    this.index.number(chunk.codes[this.first]!, chunk.codes[this.second]!, chunk.size, numbers);
    this.cells = grown(this.cells, this.index.size * this.stride);
    this.count(chunk, numbers);
    this.pay.add(numbers, chunk.bin, chunk.size, this.index.size);
  }

  private count(chunk: OutcomeChunk, numbers: Uint32Array): void {
    const { pattern, patterns, size } = chunk;
    const [pay, satisfaction, squares] = chunk.sums as [Float64Array, Float64Array, Float64Array];
    const { cells, stride } = this;
    const words = stride - SUMS;
    for (let row = 0; row < size; row++) {
      let at = numbers[row]! * stride;
      const from = pattern[row]!;
      for (let word = 0; word < words; word++) cells[at++]! += patterns[from + word]!;
      cells[at]! += pay[row]!;
      cells[at + 1]! += satisfaction[row]!;
      cells[at + 2]! += squares[row]!;
    }
  }

  /** A measure's column, by cell: the counters first, then the three sums. */
  column(measure: number): Float64Array {
    this.empty();
    const { counters, stride } = this;
    const column = new Float64Array(this.index.size);
    const words = stride - SUMS;
    for (let cell = 0; cell < column.length; cell++) {
      column[cell] =
        measure < counters
          ? this.wide[cell * counters + measure]!
          : this.cells[cell * stride + words + measure - counters]!;
    }
    return column;
  }

  private empty(): void {
    if (this.held === 0) return;
    this.held = 0;
    const { counters, stride } = this;
    this.wide = grown(this.wide, this.index.size * counters);
    for (let cell = 0; cell < this.index.size; cell++) {
      for (let word = 0; word < stride - SUMS; word++) {
        let rest = this.cells[cell * stride + word]!;
        this.cells[cell * stride + word] = 0;
        for (let counter = word * PER_WORD; counter < counters && rest > 0; counter++) {
          this.wide[cell * counters + counter]! += rest % RADIX;
          rest = Math.floor(rest / RADIX);
        }
      }
    }
  }
}
