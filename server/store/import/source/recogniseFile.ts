import { isAscii, isUtf8 } from 'node:buffer';
import { type FileFormat, recogniseFormat } from '../../../domain/import/recogniseFormat.ts';
import { readBytes } from '../readBytes.ts';

/** As much as is looked at byte by byte. */
const SAMPLE = 1 << 16;

/**
 * What a file is. Its first piece tells; one of ASCII alone could be in any encoding further down, so the rest is
 * looked through for the first piece that is not (a few milliseconds per 100 MB).
 */
export async function recogniseFile(path: string): Promise<FileFormat> {
  let first = true;
  for await (const bytes of readBytes(path)) {
    const ascii = isAscii(bytes);
    if (first || !ascii) {
      const format = recogniseFormat(bytes.subarray(0, ascii ? SAMPLE : bytes.length), {
        utf8: startsUtf8,
        gb18030: isGb18030,
      });
      if (format !== 'utf-8' || !ascii) return format;
    }
    first = false;
  }
  return 'utf-8';
}

/** Whether all bytes are UTF-8, but for a character that the piece may end or begin within. */
function startsUtf8(bytes: Uint8Array): boolean {
  let from = 0;
  while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  for (let cut = 0; cut < 4; cut++)
    if (isUtf8(bytes.subarray(from, Math.max(from, bytes.length - cut)))) return true;
  return false;
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    // the piece may end within a character: `stream` allows that
    return /\p{Script=Han}/u.test(
      new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true }),
    );
  } catch {
    return false;
  }
}
