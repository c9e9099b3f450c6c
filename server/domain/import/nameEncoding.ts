/** Encodings a file may be in instead of UTF-8; `unknown` fits none. */
export type OtherEncoding = 'gb18030' | 'utf-16' | 'binary' | 'unknown';

/**
 * What a file that is not UTF-8 seems to be, from its first bytes.
 *
 * @param bytes the first few thousand bytes
 * @param isGb18030 whether the bytes decode as GB18030; handed in because the domain has no decoder
 */
export function nameEncoding(bytes: Uint8Array, isGb18030: (bytes: Uint8Array) => boolean): OtherEncoding {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'utf-16';
  // PK: a spreadsheet (xlsx); D0 CF: an old one (xls)
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return 'binary';
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros * 5 > bytes.length) return 'utf-16';
  if (zeros > 0) return 'binary';
  return isGb18030(bytes) ? 'gb18030' : 'unknown';
}
