// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import { PairIndex } from './codeIndex.ts';
import { PayLog } from './payLog.ts';

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

const SUMS = 3;
/** Cells lie in pages: growing then neither copies nor leaves large arrays behind as garbage. */
const PAGE_BITS = 10;
const PAGE = 2 ** PAGE_BITS;

/** Counts one pair of dimensions of one cohort. The first counter counts every row. */
export class PairCounter {
  readonly index = new PairIndex();
  readonly pay = new PayLog();
  private readonly first: number;
  private readonly second: number;
  private readonly counters: number;
  private readonly words: number;
  /** a cell is its packed counters, then its sums */
  private readonly stride: number;
  private readonly pages: Float64Array[] = [];
  /** counters of the cells that were full, by cell: few, as it takes a thousand rows to fill one */
  private readonly wide = new Map<number, Float64Array>();

  /** @param first,second which of the chunk's codes make the pair @param counters counts per row */
  constructor(first: number, second: number, counters: number) {
    this.first = first;
    this.second = second;
    this.counters = counters;
    this.words = Math.ceil(counters / PER_WORD);
    this.stride = this.words + SUMS;
  }

  /** Adds the chunk's rows. @param numbers room for one number a row */
  add(chunk: OutcomeChunk, numbers: Uint32Array): void {
    this.index.number(chunk.codes[this.first]!, chunk.codes[this.second]!, chunk.size, numbers);
    while (this.pages.length * PAGE < this.index.size) this.pages.push(new Float64Array(PAGE * this.stride));
    this.count(chunk, numbers);
    this.pay.add(numbers, chunk.bin, chunk.size);
  }

  private count(chunk: OutcomeChunk, numbers: Uint32Array): void {
    const { pattern, patterns, size } = chunk;
    const [pay, satisfaction, squares] = chunk.sums as [Float64Array, Float64Array, Float64Array];
    const { pages, stride, words } = this;
    for (let row = 0; row < size; row++) {
      const page = pages[numbers[row]! >>> PAGE_BITS]!;
      let at = (numbers[row]! & (PAGE - 1)) * stride;
      if (page[at]! >= FULL_WORD) this.empty(numbers[row]!, page, at);
      const from = pattern[row]!;
      for (let word = 0; word < words; word++) page[at++]! += patterns[from + word]!;
      page[at]! += pay[row]!;
      page[at + 1]! += satisfaction[row]!;
      page[at + 2]! += squares[row]!;
    }
  }

  private empty(cell: number, page: Float64Array, at: number): void {
    const counts = this.wide.get(cell) ?? new Float64Array(this.counters);
    for (let counter = 0; counter < this.counters; counter++)
      counts[counter]! += countIn(page[at + Math.floor(counter / PER_WORD)]!, counter);
    page.fill(0, at, at + this.words);
    this.wide.set(cell, counts);
  }

  /** A measure's column, by cell: the counters first, then the three sums. */
  column(measure: number): Float64Array | Uint32Array {
    const { counters, stride, words, index } = this;
    const counted = measure < counters;
    const offset = counted ? Math.floor(measure / PER_WORD) : words + measure - counters;
    const column = counted ? new Uint32Array(index.size) : new Float64Array(index.size);
    for (let cell = 0; cell < column.length; cell++) {
      const value = this.pages[cell >>> PAGE_BITS]![(cell & (PAGE - 1)) * stride + offset]!;
      column[cell] = counted ? countIn(value, measure) : value;
    }
    if (counted) for (const [cell, counts] of this.wide) column[cell]! += counts[measure]!;
    return column;
  }
}

/** Five counters share one double: 5 × 10 bits are exact in its 53, so a cell is a fifth as large and as quick to add to. */
export const PER_WORD = 5;
const RADIX = 2 ** 10;

/** What one adds to a counter's word to count once. The first counter of a word has its highest bits. */
export function unitOf(counter: number): number {
  return RADIX ** (PER_WORD - 1 - (counter % PER_WORD));
}

/** A word this large may not be added to: its first counter is full. */
export const FULL_WORD = (RADIX - 1) * unitOf(0);

/** A counter's value in its word. */
export function countIn(word: number, counter: number): number {
  // powers of two: the division is exact
  const above = Math.floor(word / unitOf(counter));
  return above - Math.floor(above / RADIX) * RADIX;
}
