/** One file within a zip as its directory declares it. */
export interface ZipPart {
  name: string;
  packed: number;
  unpacked: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** A comment of the longest length may stand behind the end record. */
const LONGEST_END = 22 + 0xffff;

/** The directory of a zip without unpacking anything. @returns null when it has none: cut off, or no zip */
export function zipSizes(zip: Buffer): ZipPart[] | null {
  let end = zip.length - 22;
  while (end >= 0 && end >= zip.length - LONGEST_END && zip.readUInt32LE(end) !== END) end--;
  if (end < 0 || end < zip.length - LONGEST_END) return null;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const parts: ZipPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return null;
    const name = at + 46;
    const nameLength = zip.readUInt16LE(at + 28);
    parts.push({
      name: zip.toString('utf8', name, name + nameLength),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
    });
    at = name + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
