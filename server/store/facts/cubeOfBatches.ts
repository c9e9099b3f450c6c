import type { Block } from '../../domain/cube/block.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { newAccumulator } from '../newAccumulator.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { loadCodes } from './codeNumbers.ts';
import { factTableOf } from './factTables.ts';
import { readFacts } from './readFacts.ts';

/** The part of the cube that the facts of some batches make up, one block at a time; nothing for a kind without a cube. */
export async function cubeOfBatches(
  { index }: Pick<Store, 'index'>,
  sql: Sql,
  kind: ImportKind,
  dataKind: DataKind,
  batches: readonly number[],
): Promise<Iterable<Block>> {
  const { family } = factTableOf(kind);
  if (!family || batches.length === 0) return [];
  const cube = newAccumulator(index, family, dataKind);
  for await (const page of readFacts(sql, kind, batches, await loadCodes(sql)))
    for (const { fact } of page) cube.add(fact);
  return cube.blocks();
}
