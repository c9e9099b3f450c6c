import type { TextEncoding } from '../../domain/import/recogniseFormat.ts';
import { readBytes } from './readBytes.ts';
import { UnreadableFile } from './source/unreadableFile.ts';

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
