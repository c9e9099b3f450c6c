import type { Sensitive } from './sensitivity.ts';

/** A count of a published table, not negative. */
export interface LinkedCell {
  id: string;
  value: number;
  /** null: it may be told */
  sensitive: Sensitive | null;
  /** it stands elsewhere already and cannot be hidden */
  open?: true;
}

/**
 * What a reader knows to hold among counts: a total is the sum of its parts, each times its weight. Where both were made
 * whole after a crosswalk divided them, they may miss each other by `slack`.
 */
export interface TableLine {
  total: string;
  parts: readonly { id: string; weight: number }[];
  slack: number;
}

/**
 * Counts and everything that links them. Tables that are published side by side are one: a city by sector and by
 * occupation, programmes by school and by specialty, cohorts and what is pooled of them.
 */
export interface LinkedTable {
  cells: readonly LinkedCell[];
  lines: readonly TableLine[];
}

/** A plain sum. */
export function lineOf(total: string, parts: readonly string[]): TableLine {
  return { total, parts: parts.map((id) => ({ id, weight: 1 })), slack: 0 };
}

/** The cells of a line with their signs: parts less total. */
export function termsOf({ total, parts }: TableLine): { id: string; weight: number }[] {
  return [...parts, { id: total, weight: -1 }];
}

/** @throws RangeError where a line names a cell that is not there, a value is negative, or a line does not hold */
export function checkLinks({ cells, lines }: LinkedTable): Map<string, LinkedCell> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  for (const { id, value } of cells)
    if (!(value >= 0)) throw new RangeError(`invalid value ${value} of ${id}`);
  for (const line of lines) {
    let missed = 0;
    for (const { id, weight } of termsOf(line)) {
      const cell = byId.get(id);
      if (!cell) throw new RangeError(`invalid line of ${line.total}; no cell ${id}`);
      missed += weight * cell.value;
    }
    if (Math.abs(missed) > line.slack + 1e-6)
      throw new RangeError(`invalid line of ${line.total}; its parts miss it by ${missed}`);
  }
  return byId;
}
