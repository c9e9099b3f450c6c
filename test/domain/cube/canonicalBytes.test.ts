import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../server/domain/cube/block.ts';
import { blockKeyText } from '../../../server/domain/cube/block.ts';
import { decodeBlock, encodeBlock } from '../../../server/domain/cube/blockBytes.ts';
import { mergeBlocks, subtractBlocks } from '../../../server/domain/cube/combineBlocks.ts';
import { bytesOf, graduates, outcomeBlocks } from './rows.ts';

/** As a store does it: block by block, a block that is not there yet is taken as it is. */
function fold(stored: Block[], change: Block[], how: (a: Block, b: Block) => Block): Block[] {
  const byKey = new Map(stored.map((block) => [blockKeyText(block.key), block]));
  for (const block of change) {
    const old = byKey.get(blockKeyText(block.key));
    byKey.set(blockKeyText(block.key), old ? how(old, block) : block);
  }
  return [...byKey.values()];
}

test('a cube has the same bytes whatever the order in which its facts arrive', () => {
  fc.assert(
    fc.property(
      graduates.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        expect(bytesOf(outcomeBlocks(shuffled))).toEqual(bytesOf(outcomeBlocks(rows)));
      },
    ),
    { numRuns: 50 },
  );
});

test('merging batches in either order gives the bytes of all facts together', () => {
  fc.assert(
    fc.property(graduates, graduates, (a, b) => {
      const whole = bytesOf(outcomeBlocks([...a, ...b]));
      expect(bytesOf(fold(outcomeBlocks(a), outcomeBlocks(b), mergeBlocks))).toEqual(whole);
      expect(bytesOf(fold(outcomeBlocks(b), outcomeBlocks(a), mergeBlocks))).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test('withdrawing a committed batch restores the bytes from before it', () => {
  fc.assert(
    fc.property(graduates, graduates, (stored, batch) => {
      const before = outcomeBlocks(stored);
      const committed = fold(before, outcomeBlocks(batch), mergeBlocks);
      const withdrawn = fold(committed, outcomeBlocks(batch), subtractBlocks);
      expect(bytesOf(withdrawn)).toEqual(bytesOf(before));
    }),
    { numRuns: 50 },
  );
});

test('decoding gives back the block that was encoded, also from bytes at an odd address', () => {
  fc.assert(
    fc.property(graduates, (rows) => {
      for (const block of outcomeBlocks(rows)) {
        const bytes = encodeBlock(block);
        // a Buffer, as drivers hand it over: its slice() would not copy
        const odd = Buffer.alloc(bytes.length + 1);
        odd.set(bytes, 1);
        expect(encodeBlock(decodeBlock(odd.subarray(1)))).toEqual(bytes);
      }
    }),
    { numRuns: 20 },
  );
});

test('taking away facts that were never added is refused', () => {
  const [block] = outcomeBlocks([...fc.sample(graduates, { seed: 1, numRuns: 20 }).flat()]) as [Block];
  const empty = subtractBlocks(block, block);
  expect(empty.cells).toBe(0);
  expect(() => subtractBlocks(empty, block)).toThrow('more is taken away than was added');
});

test('bytes that are not a block, or of another layout, are refused with what to do', () => {
  expect(() => decodeBlock(new Uint8Array(40))).toThrow('not a cube block');
  const [block] = outcomeBlocks([...fc.sample(graduates, { seed: 1, numRuns: 20 }).flat()]) as [Block];
  const bytes = encodeBlock(block);
  bytes[4] = 99;
  expect(() => decodeBlock(bytes)).toThrow('rebuild the cube');
});
