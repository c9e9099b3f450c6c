/**
 * Remembers which 62-bit fingerprints have been seen, and on which line first. Memory is flat: 12 bytes a slot, at
 * most three in four slots full, nothing on the heap per entry. Fingerprints are carried as doubles that are never NaN
 * or infinite (see `fingerprintOf`), so that a typed array compares and sorts them.
 */
export class FingerprintSet {
  size = 0;
  private slots: Float64Array<ArrayBuffer>;
  private lines: Int32Array;
  private bits = new Uint32Array(2);
  private double = new Float64Array(this.bits.buffer);

  constructor(expected = 1024) {
    let capacity = 1024;
    while (capacity * 0.75 < expected) capacity *= 2;
    this.slots = new Float64Array(capacity);
    this.lines = new Int32Array(capacity);
  }

  /** @returns 0 when it is new, else the line on which it was seen first */
  add(fingerprint: number, line: number): number {
    if (this.size >= this.slots.length * 0.75) this.grow();
    const slot = this.find(fingerprint);
    if (this.slots[slot] !== 0) return this.lines[slot] as number;
    this.slots[slot] = fingerprint;
    this.lines[slot] = line;
    this.size++;
    return 0;
  }

  /** All fingerprints, ascending. Sorts them where they lie, so that no second copy is made: nothing can be added after. */
  takeSorted(): Float64Array<ArrayBuffer> {
    const { slots } = this;
    let at = 0;
    for (let i = 0; i < slots.length; i++) {
      const fingerprint = slots[i] as number;
      if (fingerprint !== 0) slots[at++] = fingerprint;
    }
    this.slots = new Float64Array(0);
    this.lines = new Int32Array(0);
    return slots.subarray(0, at).sort();
  }

  private find(fingerprint: number): number {
    this.double[0] = fingerprint;
    const mask = this.slots.length - 1;
    // fingerprints are already uniform: their low bits serve as they are
    let slot = (this.bits[0] as number) & mask;
    while (this.slots[slot] !== 0 && this.slots[slot] !== fingerprint) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { slots, lines } = this;
    this.slots = new Float64Array(slots.length * 2);
    this.lines = new Int32Array(slots.length * 2);
    for (let i = 0; i < slots.length; i++) {
      const fingerprint = slots[i] as number;
      if (fingerprint === 0) continue;
      const slot = this.find(fingerprint);
      this.slots[slot] = fingerprint;
      this.lines[slot] = lines[i] as number;
    }
  }
}

/** Whether an ascending array holds a fingerprint (binary search). */
export function holdsFingerprint(sorted: Float64Array, fingerprint: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < fingerprint) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === fingerprint;
}

const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);

/**
 * A 62-bit fingerprint of a digest as a double: its first 16 hexadecimal digits with the two highest bits off, so
 * that it is a positive finite number, and never 0. Two of n different keys share one with probability n² / 2⁶³:
 * 1e-7 at a million, 3e-6 at five.
 */
export function fingerprintOf(hex: string): number {
  let high = 0;
  let low = 0;
  for (let i = 0; i < 8; i++) {
    high = (high << 4) | digit(hex.charCodeAt(i));
    low = (low << 4) | digit(hex.charCodeAt(i + 8));
  }
  words[0] = low;
  words[1] = high & 0x3fffffff;
  return double[0] || Number.MIN_VALUE;
}

function digit(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}
