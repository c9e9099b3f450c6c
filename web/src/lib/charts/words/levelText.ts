import type { Estimate } from '../types.ts';

/**
 * Level of the intervals of a list in percent, as a caption prints it: `90`, or `90/95` where they differ.
 *
 * @param estimates those without an interval are passed over; where none has one, the first tells the level
 * @param usual level of an empty list, 0–1
 */
export function levelText(estimates: readonly Estimate[], usual: number): string {
  const stated = estimates.filter(({ low, high }) => low !== null || high !== null).map(({ level }) => level);
  const levels = stated.length ? stated : [estimates[0]?.level ?? usual];
  const percents = levels.map((level) => Math.round(level * 100));
  return [...new Set(percents)].sort((a, b) => a - b).join('/');
}
