import type { CheckSettings } from '../../edition/editionSettings.ts';
import { parsePeriod } from '../../facts/period.ts';
import type { FileCheck, FileCheckContext } from '../types.ts';

/** A figure of a file, as a member of a series. */
export interface Told {
  value: number;
  line: number;
}

/** A measure of a row that has a history. */
export interface Measured {
  /** names the series, see `KnownFacts.series` */
  series: string;
  period: string;
  /** English header of the column; null: the row as a whole */
  column: string | null;
  value: number | null;
}

/**
 * Figures beyond the band of the earlier ones of their series, be those stored or in the same file. Quarters are held
 * against quarters, half-years against half-years.
 */
export function* jumpsOf(
  told: ReadonlyMap<string, Told>,
  stored: ReadonlyMap<string, number>,
  settings: CheckSettings,
): Generator<Told & { period: string; band: Band }> {
  const values = new Map(stored);
  for (const [period, { value }] of told) values.set(period, value);
  const ordered = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [period, figure] of told) {
    const grain = parsePeriod(period)?.grain;
    const earlier = ordered.filter(([other]) => other < period && parsePeriod(other)?.grain === grain);
    const band = usualBand(
      earlier.map(([, value]) => value),
      settings,
    );
    if (band && (figure.value < band.low || figure.value > band.high)) yield { ...figure, period, band };
  }
}

/** Warns of counts that jump beyond their sender's own band. */
export function historyCheck<Row>(
  { known, checks }: Pick<FileCheckContext, 'known' | 'checks'>,
  measures: (row: Row) => readonly Measured[],
): FileCheck<Row> {
  const bySeries = new Map<string, { column: string | null; told: Map<string, Told> }>();
  return {
    row(row, line) {
      for (const { series, period, column, value } of measures(row)) {
        if (value === null) continue;
        const entry = bySeries.get(series) ?? { column, told: new Map<string, Told>() };
        bySeries.set(series, entry);
        const before = entry.told.get(period);
        entry.told.set(period, { value: (before?.value ?? 0) + value, line: before?.line ?? line });
      }
    },
    end(report) {
      for (const [series, { column, told }] of bySeries)
        for (const { line, value, period, band } of jumpsOf(told, known.series(series), checks))
          report(line, column === null ? 'jump_of_sum' : 'jump', column, value, {
            period,
            low: band.low,
            high: band.high,
            middle: band.middle,
          });
    },
  };
}

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
