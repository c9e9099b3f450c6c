/** Reads an object that a browser sent as JSON. @throws TypeError or SyntaxError where it is none */
export function jsonObject(text: string): object {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null) throw new TypeError('not an object');
  return read;
}
