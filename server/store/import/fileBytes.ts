import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { TextEncoding } from '../../domain/import/recogniseFormat.ts';
import { UnreadableFile } from './source/unreadableFile.ts';

const CHUNK_BYTES = 1 << 18;

/** A file piece by piece, of `size` bytes. Every piece lies in the same buffer: use it before asking for the next. */
export async function* readBytes(path: string, size = CHUNK_BYTES): AsyncGenerator<Buffer> {
  await using file = await open(path);
  const buffer = Buffer.allocUnsafeSlow(size);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, size);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/**
 * A file's text in pieces, in order, without its byte order mark.
 *
 * @throws UnreadableFile at the first bytes that are not in this encoding
 */
export async function* readText(
  path: string,
  encoding: TextEncoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of readBytes(path)) {
    onBytes(bytes.length);
    yield decode(() => decoder.decode(bytes, { stream: true }));
  }
  yield decode(() => decoder.decode());

  function decode(read: () => string): string {
    try {
      return read();
    } catch {
      throw new UnreadableFile('encoding_mismatch', { encoding });
    }
  }
}

/** Large: every piece costs a wait, and hashing it takes no longer than that. */
const PIECE = 1 << 20;

/** SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of readBytes(path, PIECE)) hash.update(bytes);
  return hash.digest('hex');
}

/**
 * What the disk says of a file: another stamp means that the file was written to or replaced. Cheap, where reading it
 * again would cost as much as hashing it did.
 *
 * @returns null when it is gone
 */
export async function fileStamp(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':');
}
