import { decodeBlock } from '../domain/cube/blockBytes.ts';
import { FAMILIES, FAMILY_DEFINITIONS } from '../domain/cube/families.ts';
import { PUBLICATION_SHAPE } from '../domain/publication/shape.ts';
import { placeDemonstration } from './demonstration.ts';
import type { Store } from './openStore.ts';
import { publish } from './publications.ts';
import { rebuildCube } from './rebuildCube.ts';
import type { Sql } from './sql.ts';

/**
 * Makes the figures anew where another release of the program made those that are stored: the cube when it counts other
 * measures, and the publication when its rows have another shape.
 *
 * @returns whether anything was made
 */
export async function renewFigures(store: Store, say: (line: string) => void): Promise<boolean> {
  const [latest] = await store.sql.all<{ shape: string | null }>(
    'select shape from publication order by number desc limit 1',
  );
  if (!latest || latest.shape === PUBLICATION_SHAPE) return false;
  say('程序已更新，按已有数据重新生成数字 … The program is newer than its figures: making them anew …');
  if (await countsOtherMeasures(store.sql)) await rebuildCube(store);
  await placeDemonstration(store);
  await publish(store);
  return true;
}

/**
 * Blocks of a family are always of one release: whoever writes to the cube has renewed it. One that is made beside another
 * is lacking where that release did not know it.
 */
async function countsOtherMeasures(sql: Sql): Promise<boolean> {
  const stored = new Set<string>();
  for (const family of FAMILIES) {
    const [block] = await sql.all<{ bytes: Uint8Array }>(
      'select bytes from cube_block where family = ? limit 1',
      [family],
    );
    if (!block) continue;
    stored.add(family);
    const own = FAMILY_DEFINITIONS[family].measures.map(({ name }) => name);
    if (decodeBlock(block.bytes).measures.join() !== own.join()) return true;
  }
  return stored.has('outcomes') && !stored.has('answers');
}
