const PATTERN =
  /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;

/**
 * Reads a day as files write it: `2026-09-01`, `2026/9/1`, `2026年9月1日`, `20260901`, with or without a time behind it.
 *
 * @returns `2026-09-01`; null when it is no day of the calendar
 */
export function readDate(text: string): string | null {
  const found = PATTERN.exec(text);
  if (!found) return null;
  const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1950 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
