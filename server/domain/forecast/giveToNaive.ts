import { maseErrors } from './maseErrors.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { OwnForecasts } from './types.ts';

/** Years of origins before anything is given to seasonal naive. */
const LEAST_YEARS = 2;
/** Years of origins that the whole panel's relative MASE weighs beside a series' own. */
const PANEL_YEARS = 6;

/** Errors of one series by when they came to be known: sums up to that many quarters on record. */
interface KnownErrors {
  missed: Float64Array;
  missedNaively: Float64Array;
  /** origins judged of which something was known */
  origins: Float64Array;
}

/**
 * Which series of a panel are better given to seasonal naive. A series is, whose relative MASE, drawn towards the panel's
 * while its record is short ((years · own + 6 · panel's) / (years + 6), two years at least), is 1 or more: a few overlapping
 * origins of one series say little. Whether to give any at all is asked of the past: chosen so at every origin from what
 * was known then, the errors of all series together must have come out smaller.
 *
 * @returns positions of the series; null: no series is given
 * @see method §4
 */
export function giveToNaive(series: readonly OwnForecasts[], origins: readonly number[]): Set<number> | null {
  const end = series[0]?.each.values.length ?? 0;
  const known = series.map((one) => errorsByTime(one, origins, end));
  const choose = (at: number) => {
    const sum = (of: 'missed' | 'missedNaively') =>
      known.reduce((all, errors, i) => all + (errors[of][at] as number) / (series[i]?.scale as number), 0);
    const panel = sum('missedNaively') > 0 ? sum('missed') / sum('missedNaively') : 0;
    return known.map((errors) => {
      const years = (errors.origins[at] as number) / SEASONS;
      const naively = errors.missedNaively[at] as number;
      if (naively === 0 || years < LEAST_YEARS) return false;
      const own = (errors.missed[at] as number) / naively;
      return (years * own + PANEL_YEARS * panel) / (years + PANEL_YEARS) >= 1;
    });
  };

  let saved = 0;
  origins.forEach((origin, i) => {
    choose(origin).forEach((given, at) => {
      const one = series[at] as OwnForecasts;
      if (!given || !one.judged.includes(i)) return;
      const { missed, missedNaively } = maseErrors(one.each.values, [origin], [one.past[i] as Float64Array]);
      saved += (missed - missedNaively) / one.scale;
    });
  });
  if (!(saved > 0)) return null;
  return new Set(choose(end).flatMap((given, at) => (given ? [at] : [])));
}

function errorsByTime({ each, past, judged }: OwnForecasts, origins: readonly number[], end: number) {
  const known: KnownErrors = {
    missed: new Float64Array(end + 1),
    missedNaively: new Float64Array(end + 1),
    origins: new Float64Array(end + 1),
  };
  const add = (to: Float64Array, at: number, value: number) => {
    to[at] = (to[at] as number) + value;
  };
  for (const i of judged) {
    const origin = origins[i] as number;
    const forecast = past[i] as Float64Array;
    const last = Math.min(forecast.length, end - origin);
    if (last > 0) add(known.origins, origin + 1, 1);
    for (let step = 1; step <= last; step++) {
      const came = each.values[origin + step - 1] as number;
      const before = each.values[origin - SEASONS + ((step - 1) % SEASONS)] as number;
      add(known.missed, origin + step, Math.abs((forecast[step - 1] as number) - came));
      add(known.missedNaively, origin + step, Math.abs(before - came));
    }
  }
  for (const sums of Object.values(known) as Float64Array[])
    for (let at = 1; at <= end; at++) add(sums, at, sums[at - 1] as number);
  return known;
}
