import type { ProblemCode, Report } from './types.ts';

/**
 * Reports when parts add up to more than their total. Parts that were not collected count as 0, so that what is
 * known must still fit; a total that was not collected says nothing.
 */
export function checkParts(
  report: Report,
  code: ProblemCode,
  names: readonly string[],
  parts: readonly (number | null)[],
  totalName: string,
  total: number | null,
): void {
  if (total === null) return;
  const all = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (all > total)
    report(code, names[0] ?? null, all, { parts: names.join(' + '), sum: all, total_name: totalName, total });
}
