// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import { type Block, type BlockKey, blockKeyText, type Column } from './block.ts';
import { gatherPay, type LoosePay } from './gatherPay.ts';

/** Cells as they come: in any order, a cell several times over, labels in any order; counts may be negative. */
export interface LooseCells {
  key: BlockKey;
  cells: number;
  labels: readonly (readonly string[])[];
  codes: readonly ArrayLike<number>[];
  measures: readonly string[];
  columns: readonly ArrayLike<number>[];
  pay: LoosePay | null;
}

/**
 * Brings cells into the one form a block has: equal cells added up, sorted, empty ones and unused labels dropped,
 * every column as narrow as its values allow.
 *
 * @throws RangeError when a count comes out negative: more was taken away than had been added
 */
export function assembleBlock(loose: LooseCells): Block {
  const { ranks, order } = sortCells(loose.labels, loose.codes, loose.cells);
  const groupOf = new Uint32Array(loose.cells);
  const firsts: number[] = [];
  let previous = -1;
  for (const cell of order) {
    if (previous < 0 || differ(ranks, cell, previous)) firsts.push(cell);
    groupOf[cell] = firsts.length - 1;
    previous = cell;
  }
  const sums = loose.columns.map((column) => sumByGroup(column, groupOf, firsts.length));
  const kept = notEmpty(sums, firsts.length);
  const pay = loose.pay && gatherPay(loose.pay, order, groupOf, kept);
  if ([...sums, ...(pay ? [pay.counts] : [])].some(hasNegative)) {
    throw new RangeError(`negative count in ${blockKeyText(loose.key)}; more is taken away than was added`);
  }
  const dims = loose.labels.map((labels, d) => relabel(labels, loose.codes[d]!, ranks[d]!, firsts, kept));
  return {
    key: loose.key,
    cells: kept.length,
    labels: dims.map((dim) => dim.labels),
    codes: dims.map((dim) => dim.codes),
    measures: loose.measures,
    columns: sums.map((sum) => narrowColumn(pick(sum, kept))),
    pay: pay && { starts: pay.starts, bins: pay.bins, counts: new Uint32Array(pay.counts) },
  };
}

function differ(ranks: readonly Uint32Array[], a: number, b: number): boolean {
  for (let d = 0; d < ranks.length; d++) if (ranks[d]![a] !== ranks[d]![b]) return true;
  return false;
}

/** The groups in which some sum is not 0, ascending. */
function notEmpty(sums: readonly Float64Array[], groups: number): number[] {
  const filled = new Uint8Array(groups);
  for (const sum of sums)
    for (let group = 0; group < groups; group++) if (sum[group] !== 0) filled[group] = 1;
  const kept: number[] = [];
  for (let group = 0; group < groups; group++) if (filled[group] === 1) kept.push(group);
  return kept;
}

function hasNegative(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i]! < 0) return true;
  return false;
}

function pick(values: Float64Array, positions: readonly number[]): Float64Array {
  const picked = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i++) picked[i] = values[positions[i]!]!;
  return picked;
}

function sumByGroup(column: ArrayLike<number>, groupOf: Uint32Array, groups: number): Float64Array {
  const sum = new Float64Array(groups);
  for (let cell = 0; cell < groupOf.length; cell++) sum[groupOf[cell]!]! += column[cell]!;
  return sum;
}

/** The labels that the kept cells use, in order, and the cells' positions among them. */
function relabel(
  labels: readonly string[],
  codes: ArrayLike<number>,
  ranks: Uint32Array,
  firsts: readonly number[],
  kept: readonly number[],
) {
  const labelOfRank: string[] = [];
  const rankOf = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    const cell = firsts[kept[i]!]!;
    rankOf[i] = ranks[cell]!;
    labelOfRank[ranks[cell]!] = labels[codes[cell]!]!;
  }
  const used = Object.keys(labelOfRank).map(Number);
  const position = new Float64Array(labelOfRank.length);
  used.forEach((rank, i) => {
    position[rank] = i;
  });
  return {
    labels: used.map((rank) => labelOfRank[rank]!),
    codes: narrowColumn(rankOf.map((rank) => position[rank]!)),
  };
}

/**
 * Puts cells in the order of their labels by code unit: a stable counting sort per dimension, the last dimension
 * first, so that the time grows with the number of cells alone.
 *
 * @returns `ranks`: per dimension, the sorted position of each cell's label (equal labels share it); `order`: the cells
 */
export function sortCells(
  labels: readonly (readonly string[])[],
  codes: readonly ArrayLike<number>[],
  cells: number,
): { ranks: Uint32Array[]; order: Uint32Array } {
  const ranks = labels.map((names, d) => rankCells(names, codes[d]!, cells));
  let order = new Uint32Array(cells);
  for (let cell = 0; cell < cells; cell++) order[cell] = cell;
  for (let d = ranks.length - 1; d >= 0; d--) order = countingSort(order, ranks[d]!, labels[d]!.length);
  return { ranks, order };
}

function rankCells(names: readonly string[], codes: ArrayLike<number>, cells: number): Uint32Array {
  const rankOfName = new Map([...new Set(names)].sort().map((name, rank) => [name, rank]));
  const rankOf = names.map((name) => rankOfName.get(name)!);
  const ranks = new Uint32Array(cells);
  for (let cell = 0; cell < cells; cell++) ranks[cell] = rankOf[codes[cell]!]!;
  return ranks;
}

function countingSort(order: Uint32Array, ranks: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(size + 1);
  for (const cell of order) starts[ranks[cell]! + 1]! += 1;
  for (let rank = 1; rank <= size; rank++) starts[rank]! += starts[rank - 1]!;
  const sorted = new Uint32Array(order.length);
  for (const cell of order) sorted[starts[ranks[cell]!]!++] = cell;
  return sorted;
}

/** The narrowest column that holds the values exactly; what is not a whole number below 2³² stays Float64. */
export function narrowColumn(values: Float64Array): Column {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isInteger(value) || value < 0) return values;
    if (value > largest) largest = value;
  }
  if (largest < 2 ** 8) return new Uint8Array(values);
  if (largest < 2 ** 16) return new Uint16Array(values);
  return largest < 2 ** 32 ? new Uint32Array(values) : values;
}
