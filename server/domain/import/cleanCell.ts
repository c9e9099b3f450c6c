/**
 * Trims only where there is something to trim: most cells have nothing. Takes off what keeps a spreadsheet from
 * making a number of a code: `="0701"` and `'0701`.
 */
export function cleanCell(text: string): string {
  const n = text.length;
  if (n === 0) return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(n - 1);
  if (first > 39 && first !== 61 && first < 0x2000 && last > 32 && last < 0x2000) return text;
  const trimmed = text.trim();
  if (trimmed.startsWith("'") && trimmed.length > 1) return trimmed.slice(1);
  return trimmed.startsWith('="') ? (/^="([^"]*)"$/.exec(trimmed)?.[1] ?? trimmed) : trimmed;
}
