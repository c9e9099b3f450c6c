import type { TransportComponent } from './planTransport.ts';

/**
 * What a component costs once demand has shown, as numbers alone, so that it can be posted to a thread: graduates take up
 * work on relevant pairs, and every one at work in group j saves `reward[j]`.
 */
export interface Recourse {
  /** columns of the model: local supply of each specialty; expected cost of each part of the scenarios, from `base` down */
  supply: Int32Array;
  cost: Int32Array;
  /** CSR by group: its specialties stand from `starts[j]` to `starts[j + 1]` */
  starts: Int32Array;
  members: Int32Array;
  /** descending */
  reward: Float64Array;
  /** persons, scenario by scenario */
  wanted: Float64Array;
}

/** A cost that is no lower than `constant + Σ slope · supply`, and touches it where it was made. */
export interface Cut {
  constant: number;
  slopes: Float64Array;
}

/** The numbers of a component, before it has columns. */
export function recourseOf({ specialties, groups }: TransportComponent): Recourse {
  const scenarios = groups[0]?.wanted.length ?? 0;
  const starts = [0];
  for (const group of groups) starts.push((starts.at(-1) ?? 0) + group.specialties.length);
  const wanted = new Float64Array(scenarios * groups.length);
  groups.forEach((group, j) => {
    for (let w = 0; w < scenarios; w++) wanted[w * groups.length + j] = group.wanted[w] as number;
  });
  return {
    supply: new Int32Array(specialties.length),
    cost: new Int32Array(0),
    starts: Int32Array.from(starts),
    members: Int32Array.from(groups.flatMap((group) => group.specialties)),
    reward: Float64Array.from(groups, ({ reward }) => reward),
    wanted,
  };
}
