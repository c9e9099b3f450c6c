import { assembleBlock } from './assembleBlock.ts';
import { type Block, blockKeyText } from './block.ts';

/** @throws RangeError when the blocks are not of the same cube, period, kind and measures */
function combine(a: Block, b: Block, sign: 1 | -1): Block {
  if (blockKeyText(a.key) !== blockKeyText(b.key)) {
    throw new RangeError(`blocks of different keys: ${blockKeyText(a.key)} and ${blockKeyText(b.key)}`);
  }
  if (a.measures.join() !== b.measures.join()) {
    throw new RangeError(`blocks of different measures in ${blockKeyText(a.key)}; rebuild the cube`);
  }
  const offset = a.pay?.bins.length ?? 0;
  return assembleBlock({
    key: a.key,
    cells: a.cells + b.cells,
    labels: a.labels.map((labels, d) => [...labels, ...(b.labels[d] ?? [])]),
    codes: a.codes.map((codes, d) => {
      const shift = a.labels[d]?.length ?? 0;
      return [...codes, ...Array.from(b.codes[d] ?? [], (code) => code + shift)];
    }),
    measures: a.measures,
    columns: a.columns.map((column, m) => [...column, ...Array.from(b.columns[m] ?? [], (v) => sign * v)]),
    pay:
      a.pay && b.pay
        ? {
            starts: [...a.pay.starts, ...Array.from(b.pay.starts.subarray(1), (start) => start + offset)],
            bins: [...a.pay.bins, ...b.pay.bins],
            counts: [...a.pay.counts, ...Array.from(b.pay.counts, (count) => sign * count)],
          }
        : null,
  });
}

/**
 * Two blocks of the same key as one: the block of the facts of both.
 *
 * @throws RangeError when their keys or measures differ
 */
export function mergeBlocks(a: Block, b: Block): Block {
  return combine(a, b, 1);
}

/**
 * `a` without the facts of `b`, byte for byte as if they had never been added. The result may have no cells: its
 * store then drops it.
 *
 * @throws RangeError when their keys or measures differ, or `b` holds what `a` does not
 */
export function subtractBlocks(a: Block, b: Block): Block {
  return combine(a, b, -1);
}
