// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import type { Block } from './block.ts';
import { gatherPay } from './gatherPay.ts';
import type { Measure } from './measures.ts';
import type { PaySketch } from './quantile.ts';

/** Marks a cell that the filter leaves out. */
export const LEFT_OUT = 0xffffffff;

export interface Groups {
  size: number;
  /** per dimension of the grouping, the label of every group */
  keys: string[][];
  /** per block, the group of every cell, or {@link LEFT_OUT} */
  ofCell: Uint32Array[];
}

/** Finds each cell's group: labels become numbers once per block, cells then cost one multiplication per dimension. */
export function groupCells(
  blocks: readonly Block[],
  groupBy: readonly string[],
  where: ReadonlyMap<string, ReadonlySet<string>>,
): Groups {
  const numbers = groupBy.map(() => new Map<string, number>());
  const labelNumber = (d: number, label: string) => {
    const known = numbers[d]!.get(label);
    if (known !== undefined) return known;
    numbers[d]!.set(label, numbers[d]!.size);
    return numbers[d]!.size - 1;
  };
  // every label is numbered before any cell is grouped, so that the composite key has its final strides
  const parts = blocks.map((block) =>
    groupBy.map((dim, d) => {
      const at = block.key.dims.indexOf(dim);
      if (at < 0) return { codes: null, numbers: [labelNumber(d, block.key.period)] };
      return { codes: block.codes[at]!, numbers: block.labels[at]!.map((label) => labelNumber(d, label)) };
    }),
  );
  const strides = numbers.map((_, d) => numbers.slice(d + 1).reduce((product, map) => product * map.size, 1));
  const composites: number[] = [];
  const groupOf = groupNumbers(
    numbers.reduce((product, map) => product * map.size, 1),
    composites,
  );
  const ofCell = blocks.map((block, b) => {
    const composite = new Float64Array(block.cells);
    parts[b]!.forEach((part, d) => {
      const shifts = part.numbers.map((number) => number * strides[d]!);
      for (let cell = 0; cell < block.cells; cell++)
        composite[cell]! += shifts[part.codes ? part.codes[cell]! : 0]!;
    });
    const left = leftOut(block, where);
    const group = new Uint32Array(block.cells);
    for (let cell = 0; cell < block.cells; cell++)
      group[cell] = left?.[cell] ? LEFT_OUT : groupOf(composite[cell]!);
    return group;
  });
  const names = numbers.map((map) => [...map.keys()]);
  const keys = names.map((labels, d) =>
    composites.map((composite) => labels[Math.floor(composite / strides[d]!) % labels.length]!),
  );
  return { size: composites.length, keys, ofCell };
}

/** Numbers composite keys in the order of their first appearance; a table where it stays small, else a map. */
function groupNumbers(possible: number, composites: number[]): (composite: number) => number {
  if (possible <= 2 ** 22) {
    const table = new Int32Array(possible);
    return (composite) => {
      if (table[composite] === 0) table[composite] = composites.push(composite);
      return table[composite]! - 1;
    };
  }
  const map = new Map<number, number>();
  return (composite) => {
    const known = map.get(composite);
    if (known !== undefined) return known;
    map.set(composite, composites.length);
    return composites.push(composite) - 1;
  };
}

function leftOut(block: Block, where: ReadonlyMap<string, ReadonlySet<string>>): Uint8Array | null {
  let left: Uint8Array | null = null;
  block.key.dims.forEach((dim, d) => {
    const wanted = where.get(dim);
    if (!wanted) return;
    left ??= new Uint8Array(block.cells);
    const out = block.labels[d]!.map((label) => Number(!wanted.has(label)));
    const codes = block.codes[d]!;
    for (let cell = 0; cell < block.cells; cell++) left[cell]! |= out[codes[cell]!]!;
  });
  return left;
}

/**
 * One measure by group: a flow summed over periods, a stock averaged over the periods in which some row of the group
 * carries it.
 *
 * @throws RangeError when a block lacks the measure because it was made before the measure was added
 */
export function sumMeasure(blocks: readonly Block[], groups: Groups, measure: Measure): Float64Array {
  const sums = new Float64Array(groups.size);
  blocks.forEach((block, b) => {
    addColumn(sums, columnOf(block, measure.name), groups.ofCell[b]!);
  });
  if (measure.rule === 'stock') divideByPeriods(sums, blocks, groups, measure);
  if (measure.scale !== 1) for (let group = 0; group < sums.length; group++) sums[group]! /= measure.scale;
  return sums;
}

function addColumn(sums: Float64Array, column: ArrayLike<number>, ofCell: Uint32Array): void {
  for (let cell = 0; cell < ofCell.length; cell++) {
    if (ofCell[cell] !== LEFT_OUT) sums[ofCell[cell]!]! += column[cell]!;
  }
}

function columnOf(block: Block, name: string): ArrayLike<number> {
  const at = block.measures.indexOf(name);
  if (at < 0) throw new RangeError(`no measure ${name} in the stored cube; rebuild the cube`);
  return block.columns[at]!;
}

function divideByPeriods(
  sums: Float64Array,
  blocks: readonly Block[],
  groups: Groups,
  measure: Measure,
): void {
  const periods = new Uint32Array(groups.size);
  // several blocks of one period do not arise within one cube: a block's key is its cube and its period
  const seen = new Int32Array(groups.size).fill(-1);
  blocks.forEach((block, b) => {
    const known = measure.known === null ? null : columnOf(block, measure.known);
    groups.ofCell[b]!.forEach((group, cell) => {
      if (group === LEFT_OUT || seen[group] === b || (known && known[cell] === 0)) return;
      seen[group] = b;
      periods[group]! += 1;
    });
  });
  for (let group = 0; group < sums.length; group++) if (periods[group]! > 1) sums[group]! /= periods[group]!;
}

/**
 * The histogram of pay of every group.
 *
 * @throws RangeError when the family keeps no pay
 */
export function sumPay(blocks: readonly Block[], groups: Groups): PaySketch[] {
  const scratch = { starts: [0], bins: [] as number[], counts: [] as number[], groupOf: [] as number[] };
  blocks.forEach((block, b) => {
    const pay = block.pay;
    if (!pay) throw new RangeError(`no pay in ${block.key.family}`);
    groups.ofCell[b]!.forEach((group, cell) => {
      if (group === LEFT_OUT || pay.starts[cell] === pay.starts[cell + 1]) return;
      for (let entry = pay.starts[cell]!; entry < pay.starts[cell + 1]!; entry++) {
        scratch.bins.push(pay.bins[entry]!);
        scratch.counts.push(pay.counts[entry]!);
      }
      scratch.starts.push(scratch.bins.length);
      scratch.groupOf.push(group);
    });
  });
  const order = byGroup(scratch.groupOf, groups.size);
  const all = Array.from({ length: groups.size }, (_, group) => group);
  const { starts, bins, counts } = gatherPay(scratch, order, scratch.groupOf, all);
  return all.map((group) => ({
    bins: bins.subarray(starts[group], starts[group + 1]),
    counts: counts.subarray(starts[group], starts[group + 1]),
  }));
}

/** Places in `groupOf` arranged by group: a counting sort. */
function byGroup(groupOf: readonly number[], groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1);
  for (const group of groupOf) starts[group + 1]! += 1;
  for (let group = 1; group <= groups; group++) starts[group]! += starts[group - 1]!;
  const order = new Uint32Array(groupOf.length);
  groupOf.forEach((group, i) => {
    order[starts[group]!++] = i;
  });
  return order;
}
