// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets

import { parsePeriod } from '../facts/period.ts';
import { type Block, blockKeyText } from './block.ts';
import { FAMILY_DEFINITIONS } from './families.ts';
import { groupCells, sumMeasure, sumPay } from './groupCells.ts';
import type { PaySketch } from './quantile.ts';

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

/**
 * The blocks of the smallest cube, by number of cells, that has every dimension asked for.
 *
 * @throws RangeError when no cube has them all, or when blocks of several families or data kinds are given
 */
export function chooseCube(blocks: readonly Block[], dims: readonly string[]): readonly Block[] {
  const cubes = new Map<string, Block[]>();
  for (const block of blocks) {
    const name = block.key.dims.join();
    const cube = cubes.get(name);
    if (cube) cube.push(block);
    else cubes.set(name, [block]);
    const { family, dataKind } = (blocks[0] as Block).key;
    if (block.key.family !== family || block.key.dataKind !== dataKind) {
      throw new RangeError(
        `one slice, one family and data kind; got ${family} ${dataKind} and ${blockKeyText(block.key)}`,
      );
    }
  }
  const covering = [...cubes.values()].filter((cube) => dims.every((dim) => cube[0]?.key.dims.includes(dim)));
  if (blocks.length > 0 && covering.length === 0) {
    throw new RangeError(`no cube covers ${dims.join(', ')}; there are ${[...cubes.keys()].join(' | ')}`);
  }
  const cells = (cube: readonly Block[]) => cube.reduce((sum, block) => sum + block.cells, 0);
  return covering.reduce<readonly Block[]>(
    (best, cube) => (best.length > 0 && cells(best) <= cells(cube) ? best : cube),
    [],
  );
}

/** @throws RangeError when the periods are not of one grain: a half-year is never added to its quarters */
export function refuseMixedGrains(periods: readonly string[]): void {
  const grains = new Set(periods.map((period) => parsePeriod(period)?.grain));
  if (grains.size > 1) {
    throw new RangeError(
      `periods of different length in one sum: ${[...new Set(periods)].sort().join(', ')}`,
    );
  }
}
