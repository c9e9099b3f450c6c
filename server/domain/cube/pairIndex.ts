// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import { grown } from './grown.ts';

/** Numbers pairs of codes in the order of their first appearance: a look-up table with a row per first code. */
export class PairIndex {
  /** How many pairs have been numbered. */
  size = 0;
  private firsts = new Uint16Array(256);
  private seconds = new Uint16Array(256);
  /** number + 1 by second code; 0: not numbered yet */
  private readonly rows: Uint32Array[] = [];

  /** codes by number */
  get first(): Uint16Array {
    return this.firsts.subarray(0, this.size);
  }
  get second(): Uint16Array {
    return this.seconds.subarray(0, this.size);
  }

  /** The numbers of the first `size` pairs of two columns, written into `numbers`. */
  number(a: Uint16Array, b: Uint16Array, size: number, numbers: Uint32Array): void {
    const { rows } = this;
    for (let i = 0; i < size; i++) {
      const row = rows[a[i]!];
      const known = row === undefined || b[i]! >= row.length ? 0 : row[b[i]!]!;
      numbers[i] = known === 0 ? this.append(a[i]!, b[i]!) : known - 1;
    }
  }

  private append(a: number, b: number): number {
    while (this.rows.length <= a) this.rows.push(new Uint32Array(16));
    let row = this.rows[a]!;
    if (b >= row.length) {
      row = new Uint32Array(2 ** Math.ceil(Math.log2(b + 1)));
      row.set(this.rows[a]!);
      this.rows[a] = row;
    }
    const number = this.size++;
    this.firsts = grown(this.firsts, this.size);
    this.seconds = grown(this.seconds, this.size);
    this.firsts[number] = a;
    this.seconds[number] = b;
    row[b] = number + 1;
    return number;
  }
}
