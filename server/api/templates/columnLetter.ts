/** The letters of a spreadsheet column, from 0. @example columnLetter(26) // 'AA' */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}
