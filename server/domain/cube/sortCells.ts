// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
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
