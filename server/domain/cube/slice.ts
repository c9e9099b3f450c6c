// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import type { Block } from './block.ts';
import { chooseCube } from './chooseCube.ts';
import { FAMILY_DEFINITIONS } from './families.ts';
import { groupCells } from './groupCells.ts';
import type { PaySketch } from './quantile.ts';
import { refuseMixedGrains } from './refuseMixedGrains.ts';
import { sumMeasure } from './sumMeasure.ts';
import { sumPay } from './sumPay.ts';

/** Name of the time dimension of every family: the block's period, cohort or entry year. */
export const PERIOD = 'period';

export interface SliceQuery {
  /** dimensions of the result, `period` among them or not; empty: one total */
  groupBy: readonly string[];
  /** labels that a dimension may have; a dimension left out may have any */
  where?: Readonly<Record<string, string | readonly string[]>>;
}

/** Groups with their measures, in units of the facts (stored values divided by the measure's scale). */
export interface Slice {
  groupBy: readonly string[];
  size: number;
  /** per dimension of `groupBy`, the label of every group */
  keys: readonly (readonly string[])[];
  /** the column of a measure; absent fields count 0 in it: ask {@link Slice.value} where that matters. @throws RangeError when the family or its blocks have no such measure */
  column(measure: string): Float64Array;
  /** one figure; null when no row of the group carries it */
  value(measure: string, group: number): number | null;
  /** histogram of pay of a group. @throws RangeError when the family has none */
  pay(group: number): PaySketch;
}

/**
 * Groups the smallest cube that has the dimensions asked for, groups in the order of their first cell. A flow is
 * summed over the periods that fall into a group; a stock is averaged over those in which it is known.
 *
 * @throws RangeError when no cube has the dimensions, or quarters, half-years and years would fall into one group
 */
export function slice(blocks: readonly Block[], query: SliceQuery): Slice {
  const where = Object.entries(query.where ?? {}).map(
    ([dim, labels]) => [dim, new Set(typeof labels === 'string' ? [labels] : labels)] as const,
  );
  const wanted = where.find(([dim]) => dim === PERIOD)?.[1];
  const chosen = wanted ? blocks.filter((block) => wanted.has(block.key.period)) : blocks;
  const dims = [...query.groupBy, ...where.map(([dim]) => dim)].filter((dim) => dim !== PERIOD);
  const cube = chooseCube(chosen, dims);
  if (!query.groupBy.includes(PERIOD)) refuseMixedGrains(cube.map((block) => block.key.period));
  const groups = groupCells(cube, query.groupBy, new Map(where));
  const definition = cube[0] && FAMILY_DEFINITIONS[cube[0].key.family];
  const columns = new Map<string, Float64Array>();

  function measureNamed(name: string) {
    const measure = definition?.measures.find((candidate) => candidate.name === name);
    if (definition && !measure) throw new RangeError(`no measure ${name} in ${definition.family}`);
    return measure;
  }

  function column(name: string): Float64Array {
    let sum = columns.get(name);
    if (!sum) {
      const measure = measureNamed(name);
      sum = measure ? sumMeasure(cube, groups, measure) : new Float64Array(0);
      columns.set(name, sum);
    }
    return sum;
  }

  let sketches: PaySketch[] | undefined;
  return {
    groupBy: query.groupBy,
    size: groups.size,
    keys: groups.keys,
    column,
    value(name, group) {
      const known = measureNamed(name)?.known;
      if (known && column(known)[group] === 0) return null;
      return column(name)[group] ?? null;
    },
    pay(group) {
      sketches ??= sumPay(cube, groups);
      const sketch = sketches[group];
      if (!sketch) throw new RangeError(`no group ${group} in a slice of ${groups.size}`);
      return sketch;
    },
  };
}
