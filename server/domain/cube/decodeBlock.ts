import type { DataKind } from '../facts/dataKind.ts';
import type { Block, Column } from './block.ts';
import { BLOCK_MAGIC, BLOCK_VERSION, type BlockHeader, padded } from './encodeBlock.ts';
import type { Family } from './families.ts';

const KINDS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array } as const;

/**
 * Reads an encoded block. Its columns are views of `bytes`, which must not change afterwards; bytes that begin at an
 * address not divisible by 8 are copied once.
 *
 * @throws RangeError when the bytes are not a block, or of another version of the layout
 */
export function decodeBlock(bytes: Uint8Array): Block {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes);
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.length < 12 || view.getUint32(0, true) !== BLOCK_MAGIC)
    throw new RangeError('not a cube block');
  const version = view.getUint32(4, true);
  if (version !== BLOCK_VERSION) {
    throw new RangeError(
      `cube block of layout ${version}, this program reads ${BLOCK_VERSION}; rebuild the cube`,
    );
  }
  const length = view.getUint32(8, true);
  const header: BlockHeader = JSON.parse(new TextDecoder().decode(aligned.subarray(12, 12 + length)));
  let at = padded(12 + length);

  function section(width: number, count: number): Column {
    if (width === 0) return new Uint8Array(count);
    const Kind = KINDS[width as keyof typeof KINDS];
    const start = aligned.byteOffset + at;
    at = padded(at + width * count);
    if (at > aligned.length) throw new RangeError('cube block is cut short');
    return new Kind(aligned.buffer as ArrayBuffer, start, count);
  }

  const codes = header.codeWidths.map((width) => section(width, header.cells));
  const columns = header.measures.map(([, width]) => section(width, header.cells));
  const entries = header.payEntries;
  return {
    key: {
      family: header.family as Family,
      dims: header.dims,
      dataKind: header.dataKind as DataKind,
      period: header.period,
    },
    cells: header.cells,
    labels: header.labels,
    codes,
    measures: header.measures.map(([name]) => name),
    columns,
    pay:
      entries === null
        ? null
        : {
            starts: section(4, header.cells + 1) as Uint32Array,
            bins: section(2, entries) as Uint16Array,
            counts: section(4, entries) as Uint32Array,
          },
  };
}
