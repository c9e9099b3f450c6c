/** Encodings in which text is read; the names are those of the WHATWG Encoding Standard. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export function isTextEncoding(format: string): format is TextEncoding {
  return (TEXT_ENCODINGS as readonly string[]).includes(format);
}

/** What a file is by its bytes; `binary` is no text, `unknown` is text in no encoding that is read. */
export type FileFormat = TextEncoding | 'xlsx' | 'xls' | 'html' | 'binary' | 'unknown';

/** Decoders the domain does not have. */
export interface Decodes {
  utf8(bytes: Uint8Array): boolean;
  /** without an error, and with Han characters in it */
  gb18030(bytes: Uint8Array): boolean;
}

const STARTS_OF_OTHERS = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/**
 * Says what a file is from its first bytes: its name and what a browser says of it are often wrong.
 *
 * @param bytes the first few thousand bytes; may end within a character
 */
export function recogniseFormat(bytes: Uint8Array, decodes: Decodes): FileFormat {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // PK: a zip, as xlsx is; D0 CF: a compound file, as xls is
  if (a === 0x50 && b === 0x4b && (bytes[2] ?? 0) < 9 && bytes.includes(0)) return 'xlsx';
  if (a === 0xd0 && b === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return 'xls';
  // %PDF and {\rtf: letters all through, and no table
  if (STARTS_OF_OTHERS.some((start) => start.every((byte, i) => bytes[i] === byte))) return 'binary';
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // a digit, a comma or a line end of UTF-16 has its zero always on the same side
  if (odd > 0 && even * 10 <= odd) return 'utf-16le';
  if (even > 0 && odd * 10 <= even) return 'utf-16be';
  if (even + odd > 0) return 'binary';
  // systems that "export to Excel" often write a web page and call it .xls
  const start = String.fromCharCode(...bytes.subarray(0, 200)).toLowerCase();
  if (/^[\s\u00ef\u00bb\u00bf]*<(!doctype html|html|table|\?xml|meta)/.test(start)) return 'html';
  if (decodes.utf8(bytes)) return 'utf-8';
  return decodes.gb18030(bytes) ? 'gb18030' : 'unknown';
}
