// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import { type Block, type BlockKey, blockKeyText } from './block.ts';
import { gatherPay, type LoosePay } from './gatherPay.ts';
import { narrowColumn } from './narrowColumn.ts';
import { sortCells } from './sortCells.ts';

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
    if (previous < 0 || ranks.some((rank) => rank[cell] !== rank[previous])) firsts.push(cell);
    groupOf[cell] = firsts.length - 1;
    previous = cell;
  }
  const sums = loose.columns.map((column) => sumByGroup(column, groupOf, firsts.length));
  const kept = [...firsts.keys()].filter((group) => sums.some((sum) => sum[group] !== 0));
  const pay = loose.pay && gatherPay(loose.pay, order, groupOf, kept);
  if (sums.some((sum) => sum.some((value) => value < 0)) || pay?.counts.some((count) => count < 0)) {
    throw new RangeError(`negative count in ${blockKeyText(loose.key)}; more is taken away than was added`);
  }
  const dims = loose.labels.map((labels, d) => relabel(labels, loose.codes[d]!, ranks[d]!, firsts, kept));
  return {
    key: loose.key,
    cells: kept.length,
    labels: dims.map((dim) => dim.labels),
    codes: dims.map((dim) => dim.codes),
    measures: loose.measures,
    columns: sums.map((sum) => narrowColumn(Float64Array.from(kept, (group) => sum[group]!))),
    pay: pay && { starts: pay.starts, bins: pay.bins, counts: Uint32Array.from(pay.counts) },
  };
}

function sumByGroup(column: ArrayLike<number>, groupOf: Uint32Array, groups: number): Float64Array {
  const sum = new Float64Array(groups);
  for (let cell = 0; cell < groupOf.length; cell++) sum[groupOf[cell]!]! += column[cell]!;
  return sum;
}

/** The labels that the kept cells use, in order, and the cells' places among them. */
function relabel(
  labels: readonly string[],
  codes: ArrayLike<number>,
  ranks: Uint32Array,
  firsts: readonly number[],
  kept: readonly number[],
) {
  const labelOfRank = new Map<number, string>();
  for (const group of kept) labelOfRank.set(ranks[firsts[group]!]!, labels[codes[firsts[group]!]!]!);
  const used = [...labelOfRank.keys()].sort((a, b) => a - b);
  const place = new Map(used.map((rank, i) => [rank, i]));
  return {
    labels: used.map((rank) => labelOfRank.get(rank)!),
    codes: narrowColumn(Float64Array.from(kept, (group) => place.get(ranks[firsts[group]!]!)!)),
  };
}
