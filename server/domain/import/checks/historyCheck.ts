import type { CheckSettings } from '../../edition/editionSettings.ts';
import { parsePeriod } from '../../facts/period.ts';
import type { FileCheck, FileCheckContext } from '../types.ts';
import { type Band, usualBand } from './usualBand.ts';

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
