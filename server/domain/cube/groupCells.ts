// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import type { Block } from './block.ts';

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
