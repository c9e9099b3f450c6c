const DAY = 24 * 3_600_000;

/** The week of a day with the one before it, Monday first. @param day YYYY-MM-DD @returns days likewise */
export function weeksAround(day: string): string[][] {
  const at = Date.parse(`${day}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;
  return [monday - 7 * DAY, monday].map((first) =>
    Array.from({ length: 7 }, (_, index) => new Date(first + index * DAY).toISOString().slice(0, 10)),
  );
}
