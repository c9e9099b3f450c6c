import type { TextEncoding } from '../../../domain/import/recogniseFormat.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Text as bytes of a file in this encoding, begun with a byte order mark where the encoding has one.
 *
 * @param begins whether the file begins with it
 */
export function encodeText(text: string, encoding: TextEncoding, begins = true): Buffer {
  if (encoding === 'gb18030') return encodeGb18030(text);
  const marked = begins ? BYTE_ORDER_MARK + text : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

let table: Map<string, Buffer> | null = null;

/** Characters of one or two bytes by the decoder's own table; every other by the four bytes it has in GB 18030. */
function encodeGb18030(text: string): Buffer {
  table ??= readTable();
  const parts: Buffer[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    parts.push(
      code < 0x80
        ? Buffer.of(code)
        : (table.get(character) ?? fourBytes(code > 0xffff ? code - 0x10000 + ASTRAL : 0)),
    );
  }
  return Buffer.concat(parts);
}

/** Place of U+10000 among the four-byte codes: from there they run in the order of the code points. */
const ASTRAL = 189_000;
/** Four-byte codes below the last character of the basic plane. */
const BASIC = 39_420;

function readTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, Buffer>();
  const keep = (bytes: Buffer) => {
    const character = decoder.decode(bytes);
    if (character !== '\uFFFD' && [...character].length === 1 && !known.has(character))
      known.set(character, bytes);
  };
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) if (trail !== 0x7f) keep(Buffer.of(lead, trail));
  for (let position = 0; position < BASIC; position++) keep(fourBytes(position));
  return known;
}

function fourBytes(position: number): Buffer {
  return Buffer.of(
    0x81 + Math.floor(position / 12_600),
    0x30 + (Math.floor(position / 1260) % 10),
    0x81 + (Math.floor(position / 10) % 126),
    0x30 + (position % 10),
  );
}
