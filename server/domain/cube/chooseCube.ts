import { type Block, blockKeyText } from './block.ts';

/**
 * The blocks of the smallest cube, by number of cells, that has every dimension asked for.
 *
 * @throws RangeError when no cube has them all, or when blocks of several families or data kinds are given
 */
export function chooseCube(blocks: readonly Block[], dims: readonly string[]): readonly Block[] {
  const cubes = new Map<string, Block[]>();
  for (const block of blocks) {
    const name = block.key.dims.join();
    const cube = cubes.get(name);
    if (cube) cube.push(block);
    else cubes.set(name, [block]);
    const { family, dataKind } = (blocks[0] as Block).key;
    if (block.key.family !== family || block.key.dataKind !== dataKind) {
      throw new RangeError(
        `one slice, one family and data kind; got ${family} ${dataKind} and ${blockKeyText(block.key)}`,
      );
    }
  }
  const covering = [...cubes.values()].filter((cube) => dims.every((dim) => cube[0]?.key.dims.includes(dim)));
  if (blocks.length > 0 && covering.length === 0) {
    throw new RangeError(`no cube covers ${dims.join(', ')}; there are ${[...cubes.keys()].join(' | ')}`);
  }
  const cells = (cube: readonly Block[]) => cube.reduce((sum, block) => sum + block.cells, 0);
  return covering.reduce<readonly Block[]>(
    (best, cube) => (best.length > 0 && cells(best) <= cells(cube) ? best : cube),
    [],
  );
}
