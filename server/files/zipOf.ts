import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  path: string;
  bytes: Buffer;
}

/** 1 January 1980, the first day that a zip can tell. */
const DAY_ZERO = 0x21;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** Files in one zip. It tells no date, so that the same files make the same bytes. @see APPNOTE 6.3.4, 4.3 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, { level: 9 });
    const about = aboutOf(name, bytes, packed);
    const local = Buffer.concat([word32(0x04034b50), word16(20), about, word16(0), name, packed]);
    directory.push(
      Buffer.concat([
        word32(0x02014b50),
        word16(20),
        word16(20),
        about,
        // extra, comment, disk, inner and outer attributes: none
        Buffer.alloc(12),
        word32(at),
        name,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const count = word16(entries.length);
  const end = Buffer.concat([
    word32(0x06054b50),
    Buffer.alloc(4),
    count,
    count,
    word32(list.length),
    word32(at),
    word16(0),
  ]);
  return Buffer.concat([...parts, list, end]);
}

/** What stands before every file and in the list at the end: flags, method, time, date, sum, sizes, length of the name. */
function aboutOf(name: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    word16(UTF8_NAMES),
    word16(DEFLATED),
    word16(0),
    word16(DAY_ZERO),
    word32(crc32(bytes)),
    word32(packed.length),
    word32(bytes.length),
    word16(name.length),
  ]);
}

function word16(value: number): Buffer {
  const word = Buffer.alloc(2);
  word.writeUInt16LE(value);
  return word;
}

function word32(value: number): Buffer {
  const word = Buffer.alloc(4);
  word.writeUInt32LE(value);
  return word;
}
