import { COMBINED_FROM, forecastSeries, seasonOf } from './forecastSeries.ts';
import { SEASONS } from './seasonalIndices.ts';
import type { ForecastMethod, Panel, PanelSeries } from './types.ts';

/** Under so many quarters a series is too short to speak for itself. */
export const OWN_FROM = 8;

export interface SeriesForecast {
  method: ForecastMethod;
  /** persons a quarter */
  values: Float64Array;
  /** the same with the season of the group, where the series shows none of its own */
  helped: Float64Array;
}

/**
 * Forecaster of a panel by the rule of lengths: the combination from 16 quarters on, SES from 8, under 8 the growth of the
 * group above times the share in it, or of the whole panel where the group is as short. What has no quarter behind it at
 * all is forecast at 0.
 *
 * @returns the forecast of a series as it would have been made when `end` quarters were known
 * @see method §4
 */
export function panelForecaster(
  panel: Panel,
  horizon: number,
): (series: PanelSeries, end: number) => SeriesForecast {
  const groups = new Map<string | null, PanelSeries>();
  const groupOf = (parent: string | null) => {
    const known = groups.get(parent) ?? sumOf(panel, parent);
    groups.set(parent, known);
    return known;
  };
  const groupForecasts = new Map<string, Float64Array>();

  function ofGroup(parent: string | null, end: number): { group: PanelSeries; values: Float64Array } {
    const group = groupOf(parent);
    if (parent !== null && end - group.start < OWN_FROM) return ofGroup(null, end);
    const key = `${end} ${parent ?? ''}`;
    const values =
      groupForecasts.get(key) ??
      Float64Array.from(forecastSeries(group.values.subarray(group.start, end), horizon));
    groupForecasts.set(key, values);
    return { group, values };
  }

  const seasons = new Map<string, number[] | null>();
  /** The group's season, by positions from `start` on; the panel's where the group shows none. */
  function groupSeason({ parent, start }: PanelSeries, end: number): number[] | null {
    const found = [parent, null].map((of) => {
      const key = `${end} ${of ?? ''}`;
      const group = groupOf(of);
      const known = seasons.get(key);
      const indices = known === undefined ? seasonOf(group.values.subarray(group.start, end)) : known;
      seasons.set(key, indices);
      const shift = start - group.start;
      return indices?.map((_, t) => indices[(t + shift) % SEASONS] as number) ?? null;
    });
    return found[0] ?? found[1] ?? null;
  }

  return (series, end) => {
    const length = end - series.start;
    if (length >= OWN_FROM) {
      const own = series.values.subarray(series.start, end);
      const values = Float64Array.from(forecastSeries(own, horizon));
      const season = seasonOf(own) ? null : groupSeason(series, end);
      const helped = season ? Float64Array.from(forecastSeries(own, horizon, season)) : values;
      return { method: length >= COMBINED_FROM ? 'combination' : 'ses', values, helped };
    }
    const ofParent = (values: Float64Array): SeriesForecast => ({ method: 'parent', values, helped: values });
    if (length <= 0) return ofParent(new Float64Array(horizon));
    const { group, values } = ofGroup(series.parent, end);
    const own = total(series.values.subarray(series.start, end));
    const all = total(group.values.subarray(series.start, end));
    return ofParent(values.map((value) => (all > 0 ? (value * own) / all : 0)));
  };
}

function sumOf(panel: Panel, parent: string | null): PanelSeries {
  const members = panel.series.filter((series) => parent === null || series.parent === parent);
  const values = new Float64Array(panel.quarters);
  for (const member of members) {
    for (let t = 0; t < panel.quarters; t++) values[t] = (values[t] as number) + (member.values[t] as number);
  }
  const start = Math.min(...members.map((member) => member.start));
  return { code: parent ?? '', parent: null, start, values, known: new Uint8Array(panel.quarters).fill(1) };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
