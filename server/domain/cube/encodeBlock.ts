import type { Block, Column } from './block.ts';

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
