import { DISCLOSURE_THRESHOLDS, type DisclosureThresholds } from './thresholds.ts';

/** One part of a line, by its code. */
export interface LinePart {
  code: string;
  count: number;
}

/** A line whose small parts went into *other*; parts and other together are still its total. */
export interface MergedLine {
  parts: readonly LinePart[];
  other: number;
  /** codes of the parts that *other* now holds besides what it held */
  merged: readonly string[];
}

/**
 * Merges the parts of a line that are under ten into *other*, and the smallest of the rest with them until what *other*
 * holds says nothing of any of them: ten persons, and more than the largest small part by what an attacker must stay in
 * the dark. Where all of them are not enough for that, their total would tell, and nothing is told of the line.
 *
 * @param other what the line has as *other* already
 * @returns null: the total itself is too small to be told, and must be hidden with another cell (`suppressCells`)
 */
export function mergeSmall(
  parts: readonly LinePart[],
  other: number,
  { returns, darkness }: DisclosureThresholds = DISCLOSURE_THRESHOLDS,
): MergedLine | null {
  const total = parts.reduce((sum, { count }) => sum + count, other);
  if (total < returns) return null;
  const bySize = parts.toSorted((a, b) => a.count - b.count || (a.code < b.code ? -1 : 1));
  const small = bySize.filter(({ count }) => count < returns);
  const smallOther = other > 0 && other < returns;
  if (small.length === 0 && !smallOther) return { parts, other, merged: [] };
  const largestSmall = Math.max(smallOther ? other : 0, ...small.map(({ count }) => count));
  const merged = [...small];
  const sum = () => merged.reduce((so, { count }) => so + count, other);
  const enough = Math.max(returns, largestSmall + darkness);
  while (sum() < enough && merged.length < parts.length) merged.push(bySize[merged.length] as LinePart);
  if (sum() < enough) return null;
  const codes = new Set(merged.map(({ code }) => code));
  return {
    parts: parts.filter(({ code }) => !codes.has(code)),
    other: sum(),
    merged: merged.map(({ code }) => code).sort(),
  };
}
