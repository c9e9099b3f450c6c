import type { Missing } from './missingMark.ts';

/** Counts marks in place of values, by column and meaning: one note each, not one a cell. */
export function missingCount() {
  const counts = new Map<
    string,
    { header: string; mark: string; why: Missing; line: number; count: number }
  >();
  return {
    add(place: number, header: string, mark: string, why: Missing, line: number): void {
      const key = `${place}|${why}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { header, mark, why, line, count: 1 });
    },
    all: () => [...counts.values()],
  };
}
