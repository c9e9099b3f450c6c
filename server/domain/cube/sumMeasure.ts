// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import type { Block } from './block.ts';
import { type Groups, LEFT_OUT } from './groupCells.ts';
import type { Measure } from './measures.ts';

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
