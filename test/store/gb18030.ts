/** Character → its two bytes, made by decoding all pairs: Node decodes GB18030 but does not encode it. */
const PAIRS = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0xb0; lead <= 0xf7; lead++)
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== '\uFFFD') PAIRS.set(character, [lead, trail]);
  }

/** Characters of GB 2312 and ASCII as GB18030. */
export function gb18030(text: string): Buffer {
  return Buffer.from([...text].flatMap((character) => PAIRS.get(character) ?? character.charCodeAt(0)));
}
