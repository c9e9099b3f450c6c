import type { Column } from './block.ts';

/** The narrowest column that holds the values exactly; what is not a whole number below 2³² stays Float64. */
export function narrowColumn(values: Float64Array): Column {
  let largest = 0;
  for (const value of values) {
    if (!Number.isInteger(value) || value < 0) return values;
    if (value > largest) largest = value;
  }
  if (largest < 2 ** 8) return Uint8Array.from(values);
  if (largest < 2 ** 16) return Uint16Array.from(values);
  return largest < 2 ** 32 ? Uint32Array.from(values) : values;
}
