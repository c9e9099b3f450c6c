// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets

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

/** The column itself when it holds `length` values, otherwise a copy twice as long or more. */
export function grown<T extends Float64Array | Uint32Array | Uint16Array>(column: T, length: number): T {
  if (column.length >= length) return column;
  const Kind = column.constructor as new (length: number) => T;
  const wider = new Kind(Math.max(length, column.length * 2));
  wider.set(column);
  return wider;
}

/** Numbers the labels of one dimension in the order of their first appearance. */
export class LabelCodes {
  readonly labels: string[] = [];
  private readonly codes = new Map<string, number>();
  private readonly most: number;

  /** @param most labels whose codes fit the columns they are kept in */
  constructor(most = 2 ** 16) {
    this.most = most;
  }

  /** The number of a label. @throws RangeError when there are more labels than fit */
  code(label: string): number {
    const known = this.codes.get(label);
    if (known !== undefined) return known;
    const code = this.labels.length;
    if (code >= this.most)
      throw new RangeError(`more than ${this.most} labels in one dimension, at ${label}`);
    this.labels.push(label);
    this.codes.set(label, code);
    return code;
  }
}
