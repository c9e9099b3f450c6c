import { inflateRawSync } from 'node:zlib';

/** The XML parts of an Office file, in the order of their names, each cut into lines before every tag. */
export function officeText(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const parts: [string, string][] = [];
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    const whole = file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    if (/\.(?:xml|rels)$/.test(name)) parts.push([name, whole.toString('utf8')]);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, xml]) => [`# ${name}`, ...xml.split(/(?=<)/).filter((line) => line.trim())]);
}
