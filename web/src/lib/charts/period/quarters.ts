/** Quarters as whole numbers, so that a series can be counted through: 2026Q3 is 2026 × 4 + 2. */
const PATTERN = /^(\d{4})(?:Q([1-4])|H([12]))?$/;

/** The first quarter a period covers and how many; null when the text is not a period. */
export function quarterSpan(period: string): { first: number; count: number } | null {
  const found = PATTERN.exec(period);
  if (!found) return null;
  const start = Number(found[1]) * 4;
  if (found[2]) return { first: start + Number(found[2]) - 1, count: 1 };
  if (found[3]) return { first: start + Number(found[3]) * 2 - 2, count: 2 };
  return { first: start, count: 4 };
}

/** The quarter's text. @example quarterText(8106) // '2026Q3' */
export function quarterText(quarter: number): string {
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
}
