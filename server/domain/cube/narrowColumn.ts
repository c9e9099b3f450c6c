import type { Column } from './block.ts';

/** The narrowest column that holds the values exactly; what is not a whole number below 2³² stays Float64. */
export function narrowColumn(values: Float64Array): Column {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isInteger(value) || value < 0) return values;
    if (value > largest) largest = value;
  }
  if (largest < 2 ** 8) return new Uint8Array(values);
  if (largest < 2 ** 16) return new Uint16Array(values);
  return largest < 2 ** 32 ? new Uint32Array(values) : values;
}
