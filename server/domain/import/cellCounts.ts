/** What befell cells of one column: what it was, how often and where first. */
export interface CellCount<Why extends string> {
  header: string;
  /** what stood in the first of them */
  mark: string;
  why: Why;
  line: number;
  count: number;
}

/** Counts what befalls cells by column and reason, so that it is said once a column and not once a cell. */
export function cellCounts<Why extends string>() {
  const counts = new Map<string, CellCount<Why>>();
  return {
    add(position: number, header: string, mark: string, why: Why, line: number): void {
      const key = `${position}|${why}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { header, mark, why, line, count: 1 });
    },
    all: () => [...counts.values()],
  };
}
