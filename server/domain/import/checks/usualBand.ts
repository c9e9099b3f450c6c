import type { CheckSettings } from '../../edition/editionSettings.ts';

/** Between which values a figure would surprise nobody, both included. */
export interface Band {
  low: number;
  high: number;
  /** median of the values it was made of */
  middle: number;
}

/** Median absolute deviation of a normal distribution to its standard deviation. */
const MAD_TO_SD = 1.4826;

/**
 * The band in which a count may be expected by a sender's own earlier counts of the same measure: the median, and
 * `historySpread` robust standard deviations to either side. On the scale 2√(x + ⅜), where counting alone spreads
 * counts of any size by 1, so that a small count may vary by chance and a steady large one is not held to nothing;
 * never narrower than `historyTolerance` of the median.
 *
 * Source: Anscombe 1948 for the scale; Hampel 1974 for median and MAD.
 *
 * @param earlier the counts before, the latest last; of them the last `historyWindow` count
 * @returns null where there are fewer than `historyLeast`
 */
export function usualBand(earlier: readonly number[], settings: CheckSettings): Band | null {
  if (earlier.length < settings.historyLeast) return null;
  const scaled = earlier.slice(-settings.historyWindow).map((x) => 2 * Math.sqrt(x + 3 / 8));
  const middle = median(scaled);
  const deviation = MAD_TO_SD * median(scaled.map((y) => Math.abs(y - middle)));
  const half = settings.historySpread * Math.max(1, deviation);
  const count = (y: number) => Math.max(0, (Math.max(0, y) / 2) ** 2 - 3 / 8);
  const usual = count(middle);
  return {
    low: Math.floor(Math.min(count(middle - half), usual * (1 - settings.historyTolerance))),
    high: Math.ceil(Math.max(count(middle + half), usual * (1 + settings.historyTolerance))),
    middle: Math.round(usual),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
