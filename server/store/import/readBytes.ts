import { open } from 'node:fs/promises';

const CHUNK_BYTES = 1 << 18;

/** A file piece by piece. Every piece lies in the same buffer: use it before asking for the next. */
export async function* readBytes(path: string): AsyncGenerator<Buffer> {
  await using file = await open(path);
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
