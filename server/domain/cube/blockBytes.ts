import type { DataKind } from '../facts/dataKind.ts';
import type { Block, Column } from './block.ts';
import type { Family } from './families.ts';

/** First bytes of an encoded block: "GXCB" and the version of its layout. */
export const BLOCK_MAGIC = 0x42435847;
export const BLOCK_VERSION = 1;

/** What stands in a block's header, as JSON; sections follow in this order, each beginning at a multiple of 8 bytes. */
export interface BlockHeader {
  family: string;
  dims: readonly string[];
  dataKind: string;
  period: string;
  cells: number;
  labels: readonly (readonly string[])[];
  /** bytes per value of each dimension's codes */
  codeWidths: number[];
  /** name and bytes per value (0: all zero, no section) of each measure's column */
  measures: [name: string, width: number][];
  /** entries of the pay histogram; null: the family has none */
  payEntries: number | null;
}

/**
 * A block as bytes: magic, version and header length (4 bytes each, little-endian), header, sections. The same block
 * gives the same bytes.
 */
export function encodeBlock(block: Block): Uint8Array {
  const header: BlockHeader = {
    family: block.key.family,
    dims: block.key.dims,
    dataKind: block.key.dataKind,
    period: block.key.period,
    cells: block.cells,
    labels: block.labels,
    codeWidths: block.codes.map((codes) => codes.BYTES_PER_ELEMENT),
    measures: block.measures.map((name, m) => [name, widthOf(block.columns[m] as Column)]),
    payEntries: block.pay ? block.pay.bins.length : null,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const sections: (Column | Uint16Array)[] = [
    ...block.codes,
    ...block.columns.filter((column) => widthOf(column) > 0),
    ...(block.pay ? [block.pay.starts, block.pay.bins, block.pay.counts] : []),
  ];
  const start = padded(12 + text.length);
  const bytes = new Uint8Array(sections.reduce((end, section) => padded(end + section.byteLength), start));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, BLOCK_MAGIC, true);
  view.setUint32(4, BLOCK_VERSION, true);
  view.setUint32(8, text.length, true);
  bytes.set(text, 12);
  let at = start;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at = padded(at + section.byteLength);
  }
  return bytes;
}

/** The next multiple of 8: where a typed array of any width may begin. */
export function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function widthOf(column: Column): number {
  return column.some((value) => value !== 0) ? column.BYTES_PER_ELEMENT : 0;
}

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
