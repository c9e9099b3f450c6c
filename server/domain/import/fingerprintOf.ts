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
