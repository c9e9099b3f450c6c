import { naiveScale } from './naiveScale.ts';
import type { RolledPanel } from './types.ts';

/** Share of a panel series that a group takes. */
export interface NodePart {
  /** position in the panel */
  series: number;
  weight: number;
}

/** A group of a panel, its forecasts the sum of its parts'. */
export interface NodeForecast {
  code: string;
  parts: readonly NodePart[];
  /** position of its first known quarter */
  start: number;
  /** persons a quarter */
  actual: Float64Array;
  /** 1 where at least half of it was collected: the quarters that forecasts are scored on */
  collected: Uint8Array;
  /** persons a quarter, from the quarter after the last */
  forecast: Float64Array;
  /** the same by origin */
  past: Float64Array[];
  /** of its errors, from the whole series and as known at each origin, persons a quarter */
  scale: number;
  pastScales: number[];
}

/**
 * A group's series and forecasts, bottom-up: what its parts give, weighted. Groups that share out the panel therefore add
 * up to it, in the past as in the future.
 *
 * @see method §4, "Hierarchy"
 */
export function combineNode(rolled: RolledPanel, code: string, parts: readonly NodePart[]): NodeForecast {
  const { quarters, series } = rolled.panel;
  const add = (into: Float64Array, values: Float64Array, weight: number) => {
    for (let t = 0; t < into.length; t++) into[t] = (into[t] as number) + weight * (values[t] as number);
  };
  const actual = new Float64Array(quarters);
  const known = new Float64Array(quarters);
  const forecast = new Float64Array(rolled.horizon);
  const past = rolled.origins.map(() => new Float64Array(rolled.horizon));
  let start = quarters;
  for (const { series: position, weight } of parts) {
    const part = series[position];
    const made = rolled.series[position];
    if (!part || !made || weight === 0) continue;
    start = Math.min(start, part.start);
    add(actual, part.values, weight);
    add(
      known,
      part.values.map((value, t) => value * (part.known[t] as number)),
      weight,
    );
    add(forecast, made.forecast, weight);
    past.forEach((values, i) => {
      add(values, made.past[i] as Float64Array, weight);
    });
  }
  const scaleAt = (end: number) => naiveScale(actual.subarray(start, end));
  return {
    code,
    parts,
    start,
    actual,
    collected: Uint8Array.from(actual, (value, t) => Number(t >= start && 2 * (known[t] as number) >= value)),
    forecast,
    past,
    scale: scaleAt(quarters),
    pastScales: rolled.origins.map((origin) => scaleAt(Math.max(start, origin))),
  };
}
