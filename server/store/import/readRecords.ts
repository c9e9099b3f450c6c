import Papa from 'papaparse';
import { UnreadableFile } from './source/unreadableFile.ts';

/** A record longer than this has an open quotation mark. */
const LONGEST_RECORD = 4 << 20;

/** Takes one record; the list is used again for the next one. */
export type OnRecord = (fields: string[], line: number) => void;

/**
 * Cuts pieces of text into CSV records. Text without quotation marks is split as it stands, which takes half the time
 * of a parser; any other goes through papaparse. After every piece the caller may wait.
 *
 * A blank line is a record of one empty field; lines count from 1.
 * @param delimiterOf asked once, with the first piece
 * @throws UnreadableFile when a quotation mark is opened and never closed
 */
export async function readRecords(
  pieces: AsyncIterable<string>,
  onRecord: OnRecord,
  afterPiece: () => Promise<boolean>,
  delimiterOf: (sample: string) => string,
): Promise<void> {
  let rest = '';
  let line = 1;
  let delimiter: string | null = null;
  for await (const piece of pieces) {
    rest = rest === '' ? piece : rest + piece;
    const cut = lastRecordEnd(rest);
    if (cut === 0) {
      if (rest.length > LONGEST_RECORD) throw new UnreadableFile('open_quote', {}, line);
      continue;
    }
    delimiter ??= delimiterOf(rest);
    line = cutRecords(rest, cut, delimiter, line, onRecord);
    rest = rest.slice(cut);
    if (!(await afterPiece())) return;
  }
  if (rest === '') return;
  cutRecords(`${rest}\n`, rest.length + 1, delimiter ?? delimiterOf(rest), line, onRecord);
  await afterPiece();
}

/** Where the last whole record ends; 0 when there is none. A line end counts when the marks before it are even in number. */
function lastRecordEnd(text: string): number {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  let end = 0;
  let open = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) open = !open;
    else if (c === 10 && !open) end = i + 1;
  }
  return end;
}

/** @returns the line after the last record */
function cutRecords(
  text: string,
  length: number,
  delimiter: string,
  firstLine: number,
  onRecord: OnRecord,
): number {
  const quoted = text.indexOf('"');
  if (quoted !== -1 && quoted < length) return parseQuoted(text, length, delimiter, firstLine, onRecord);
  const fields: string[] = [];
  const find = (sought: string, from: number) => (text.indexOf(sought, from) + 1 || length + 1) - 1;
  let line = firstLine;
  let next = find(delimiter, 0);
  for (let from = 0; from < length; ) {
    const end = find('\n', from);
    const last = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    let n = 0;
    while (next < last) {
      fields[n++] = text.slice(from, next);
      from = next + 1;
      next = find(delimiter, from);
    }
    fields[n++] = text.slice(from, last);
    fields.length = n;
    onRecord(fields, line++);
    from = end + 1;
  }
  return line;
}

function parseQuoted(
  text: string,
  length: number,
  delimiter: string,
  firstLine: number,
  onRecord: OnRecord,
): number {
  // told, not guessed: the parser's guess counts the carriage returns of what is cut off here
  const newline = text.charCodeAt(length - 2) === 13 ? '\r\n' : '\n';
  const whole = text.slice(0, length - newline.length);
  const { data, errors } = Papa.parse<string[]>(whole, { delimiter, newline });
  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open) throw new UnreadableFile('open_quote', {}, firstLine + (open.row ?? 0));
  for (const [i, fields] of data.entries()) onRecord(fields, firstLine + i);
  return firstLine + data.length;
}
