import type { Estimate } from '../types.ts';

/**
 * Level of the intervals of a list in percent, as a caption prints it: `90`, or `90/95` where they differ.
 *
 * @param estimates those without an interval are passed over
 * @param usual level that is printed where none has one, 0–1
 */
export function levelText(estimates: readonly Estimate[], usual: number): string {
  const stated = estimates.filter(({ low, high }) => low !== null || high !== null).map(({ level }) => level);
  const percents = (stated.length ? stated : [usual]).map((level) => Math.round(level * 100));
  return [...new Set(percents)].sort((a, b) => a - b).join('/');
}
