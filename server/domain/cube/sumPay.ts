// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import type { Block } from './block.ts';
import { gatherPay } from './gatherPay.ts';
import { type Groups, LEFT_OUT } from './groupCells.ts';
import type { PaySketch } from './quantile.ts';

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
