import { type Block, type BlockKey, blockKeyText } from '../domain/cube/block.ts';
import { decodeBlock, encodeBlock } from '../domain/cube/blockBytes.ts';
import { mergeBlocks, subtractBlocks } from '../domain/cube/combineBlocks.ts';
import type { Family } from '../domain/cube/families.ts';
import type { DataKind } from '../domain/facts/dataKind.ts';
import { type CubeBlock, CubeBlockSchema } from './entities/cubeBlock.ts';
import type { Sql, Statement } from './sql.ts';
import { tableOf, type Values } from './tableOf.ts';

const table = tableOf(CubeBlockSchema);

/** Blocks of a family and kind of data, ascending by period. @param periods all when left out */
export async function readBlocks(
  sql: Sql,
  family: Family,
  dataKind: DataKind,
  periods?: readonly string[],
): Promise<Block[]> {
  const rows = await sql.all<{ bytes: Uint8Array }>(
    table.select(['bytes'], { family, dataKind }, 'order by period, dims'),
  );
  const blocks = rows.map((row) => decodeBlock(row.bytes));
  return periods ? blocks.filter((block) => periods.includes(block.key.period)) : blocks;
}

/**
 * Statements that bring stored blocks up to date with blocks that came (`merge`) or went (`subtract`), one at a time:
 * all of them together would be as large as the cube. Read and run them within one transaction. A block left without
 * cells is deleted.
 */
export async function* combineStatements(
  sql: Sql,
  blocks: Iterable<Block>,
  how: 'merge' | 'subtract',
): AsyncGenerator<Statement> {
  for (const block of blocks) {
    const stored = await readBlock(sql, block.key);
    const after = how === 'subtract' ? without(stored, block) : stored ? mergeBlocks(stored, block) : block;
    yield changeStatement({ before: stored ?? block, after });
  }
}

/** A block as it is stored and as it will be; null: there is none. */
export interface BlockChange {
  before: Block | null;
  after: Block | null;
}

/**
 * What becomes of the stored blocks when facts come and others go with the same stroke, one block at a time. Nothing is
 * written: {@link changeStatement} does that.
 */
export async function* changeBlocks(
  sql: Sql,
  came: Iterable<Block>,
  went: Iterable<Block>,
): AsyncGenerator<BlockChange> {
  const going = new Map<string, Block>();
  for (const block of went) going.set(blockKeyText(block.key), block);
  for (const block of came) {
    const name = blockKeyText(block.key);
    const before = await readBlock(sql, block.key);
    const gone = going.get(name);
    going.delete(name);
    const rest = gone ? without(before, gone) : before;
    yield { before, after: rest ? mergeBlocks(rest, block) : block };
  }
  for (const block of going.values()) {
    const before = await readBlock(sql, block.key);
    yield { before, after: without(before, block) };
  }
}

/** Statement that carries out a change. */
export function changeStatement({ before, after }: BlockChange): Statement {
  const key = (after ?? (before as Block)).key;
  return after && after.cells > 0 ? putStatement(after) : deleteStatement(key);
}

function without(stored: Block | null, block: Block): Block | null {
  if (!stored) throw new RangeError(`no block ${blockKeyText(block.key)} to subtract from; rebuild the cube`);
  const rest = subtractBlocks(stored, block);
  return rest.cells === 0 ? null : rest;
}

/** Statement that stores a block, in place of one of the same key. */
export function putStatement(block: Block): Statement {
  return table.insert(
    { ...keyValues(block.key), bytes: toBuffer(encodeBlock(block)) },
    `on conflict (family, dims, data_kind, period) ${table.overwrite('bytes')}`,
  );
}

function deleteStatement(key: BlockKey): Statement {
  return table.remove(keyValues(key));
}

async function readBlock(sql: Sql, key: BlockKey): Promise<Block | null> {
  const [row] = await sql.all<{ bytes: Uint8Array }>(table.select(['bytes'], keyValues(key)));
  return row ? decodeBlock(row.bytes) : null;
}

function keyValues({ family, dims, dataKind, period }: BlockKey): Values<CubeBlock> {
  return { family, dims: dims.join(','), dataKind, period };
}

/** The same bytes as the database drivers know them: other byte arrays they write out as text. */
function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
