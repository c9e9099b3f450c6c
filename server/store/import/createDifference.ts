import type { Block } from '../../domain/cube/block.ts';
import { diffBlocks } from '../../domain/cube/diffBlocks.ts';
import { FAMILY_DEFINITIONS } from '../../domain/cube/families.ts';
import { diffRows } from '../../domain/import/difference/diffRows.ts';
import { summariseChanges } from '../../domain/import/difference/summariseChanges.ts';
import type { Difference, FigureChange } from '../../domain/import/difference/types.ts';
import { importKindOf } from '../../domain/import/importKinds.ts';
import { type BlockChange, changeBlocks } from '../cubeStore.ts';
import { loadCodes } from '../facts/codeNumbers.ts';
import { factTableOf } from '../facts/factTables.ts';
import { readFacts } from '../facts/readFacts.ts';
import type { Store } from '../openStore.ts';
import type { BatchFile } from './batchStatements.ts';

/** Changes kept for reading; all are counted. */
const MOST_CHANGES = 500;

/**
 * Gathers the figures that an import changes: cell by cell of the cube in which its kind is shown, or field by field
 * where the kind has no cube.
 *
 * @param superseded batches whose place is taken
 * @param kept the accepted rows of a kind without a cube
 */
export function createDifference(
  store: Store,
  { kind }: Pick<BatchFile, 'kind'>,
  superseded: readonly number[],
  kept: readonly unknown[],
) {
  const { family } = factTableOf(kind);
  const dims = family ? FAMILY_DEFINITIONS[family].shown.join() : '';
  const changes: FigureChange[] = [];
  const isShown = (block: Block) => block.key.dims.join() === dims;

  /** What becomes of the stored blocks; those that are shown are compared on their way. */
  async function* blocks(came: Iterable<Block>, went: Iterable<Block>): AsyncGenerator<BlockChange> {
    for await (const change of changeBlocks(store.sql, came, went)) {
      if (isShown((change.after ?? change.before) as Block))
        for (const one of diffBlocks(change.before, change.after)) changes.push(one);
      yield change;
    }
  }

  return {
    blocks,
    /** The same, of the shown blocks alone: others are passed over. */
    shown: (came: Iterable<Block>, went: Iterable<Block>) => blocks(only(came, isShown), only(went, isShown)),
    async summary(): Promise<Difference> {
      if (!family) changes.push(...(await changedRows()));
      return summariseChanges(changes, MOST_CHANGES);
    },
  };

  async function changedRows(): Promise<FigureChange[]> {
    const went: unknown[] = [];
    for await (const page of readFacts(store.sql, kind, superseded, await loadCodes(store.sql)))
      for (const { fact } of page) went.push(fact);
    return diffRows(importKindOf(kind), went, kept);
  }
}

function* only(blocks: Iterable<Block>, wanted: (block: Block) => boolean): Generator<Block> {
  for (const block of blocks) if (wanted(block)) yield block;
}
