import { open } from 'node:fs/promises';

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
