import { nameEncoding, type OtherEncoding } from '../../domain/import/nameEncoding.ts';
import { readBytes } from './readBytes.ts';

/** The file is not UTF-8. */
export class WrongEncoding extends Error {
  readonly encoding: OtherEncoding;

  constructor(encoding: OtherEncoding) {
    super(`not UTF-8 but ${encoding}`);
    this.encoding = encoding;
  }
}

/**
 * A UTF-8 file as pieces of text, in order, with or without byte order mark.
 *
 * @throws WrongEncoding at the first bytes that are not UTF-8, or that no text has
 */
export async function* readText(path: string, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first: Uint8Array | null = null;
  for await (const bytes of readBytes(path)) {
    if (first === null) {
      first = Uint8Array.from(bytes.subarray(0, 4096));
      if (first.includes(0)) throw new WrongEncoding(nameEncoding(first, isGb18030));
    }
    onBytes(bytes.length);
    yield decode(() => decoder.decode(bytes, { stream: true }), bytes);
  }
  yield decode(() => decoder.decode(), first ?? new Uint8Array());
}

function decode(read: () => string, bytes: Uint8Array): string {
  try {
    return read();
  } catch {
    throw new WrongEncoding(nameEncoding(bytes, isGb18030));
  }
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
