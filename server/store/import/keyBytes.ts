/** A key has at most this many bytes: four codes of forty. */
export const LONGEST_KEY = 256;
const utf8 = new TextEncoder();
const SEPARATOR = 124;
/** Ends every key. */
export const KEY_END = 10;

/**
 * Natural keys as bytes, one after the other, each ended by a line feed. As bytes they change threads without being
 * copied, and go into the digest without becoming texts first.
 */
export class KeyBytes {
  private bytes: Uint8Array<ArrayBuffer>;
  private at = 0;

  constructor(keys: number) {
    this.bytes = new Uint8Array(keys * 24 + LONGEST_KEY);
  }

  /** Adds the key of a row: its fields, parted by `|`. @throws RangeError when it is longer than 256 */
  add<Row>(row: Row, fields: readonly (keyof Row)[]): void {
    const start = this.at;
    for (const field of fields) {
      const text = (row[field] as string | null) ?? '';
      // a character of a name takes three bytes at most
      if (this.at - start + text.length * 3 + 1 > LONGEST_KEY)
        throw new RangeError(`key too long: ${String(field)}`);
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c < 128) this.bytes[this.at++] = c;
        else {
          const rest = utf8.encodeInto(text.slice(i), this.bytes.subarray(this.at));
          this.at += rest.written;
          break;
        }
      }
      this.bytes[this.at++] = SEPARATOR;
    }
    this.bytes[this.at - 1] = KEY_END;
    if (this.at + LONGEST_KEY > this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
  }

  take(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.at);
  }
}
