/** The column itself when it holds `length` values, otherwise a copy twice as long or more. */
export function grown<T extends Float64Array | Uint32Array | Uint16Array>(column: T, length: number): T {
  if (column.length >= length) return column;
  const Kind = column.constructor as new (length: number) => T;
  const wider = new Kind(Math.max(length, column.length * 2));
  wider.set(column);
  return wider;
}
