import { isAscii, isUtf8 } from 'node:buffer';
import { type Delimiter, delimiterOf } from '../../../domain/import/delimiterOf.ts';
import {
  type FileFormat,
  isTextEncoding,
  recogniseFormat,
  type TextEncoding,
} from '../../../domain/import/recogniseFormat.ts';
import { readBytes, readText } from '../fileBytes.ts';
import { type OnRecord, readRecords } from '../readRecords.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** How a file was read. What does not apply is null. */
export interface TableForm {
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  sheet: string | null;
  workbook: 'xlsx' | 'xls' | null;
}

/** What a person may say when the file's bytes say too little. */
export interface TableOptions {
  encoding?: TextEncoding | undefined;
  sheet?: string | undefined;
}

/** Who takes the records, and is told of progress. */
export interface TableReader {
  /** before the first record */
  form(form: TableForm): void;
  record: OnRecord;
  afterPiece: () => Promise<boolean>;
  onBytes: (bytes: number) => void;
}

/**
 * Reads the records of a text file or workbook in order.
 *
 * @throws UnreadableFile
 */
export async function readTable(path: string, options: TableOptions, reader: TableReader): Promise<void> {
  const format = await recogniseFile(path);
  if (format === 'xlsx' || format === 'xls') {
    const form: TableForm = { encoding: null, delimiter: null, sheet: null, workbook: format };
    reader.form(form);
    // only who reads a workbook pays for the library
    const { readWorkbook } = await import('./readWorkbook.ts');
    form.sheet = await readWorkbook(path, format, options.sheet, reader.record, reader.afterPiece);
    return;
  }
  let { encoding } = options;
  if (!encoding) {
    if (!isTextEncoding(format)) throw new UnreadableFile(`encoding_${format}`);
    encoding = format;
  }
  const form: TableForm = { encoding, delimiter: null, sheet: null, workbook: null };
  reader.form(form);
  const text = readText(path, encoding, reader.onBytes);
  await readRecords(text, reader.record, reader.afterPiece, (sample) => {
    form.delimiter = delimiterOf(sample);
    return form.delimiter;
  });
}

/** As much as is looked at byte by byte. */
const SAMPLE = 1 << 16;

/**
 * What a file is. Its first piece tells; one of ASCII alone could be in any encoding further down, so the rest is
 * looked through for the first piece that is not (a few milliseconds per 100 MB).
 */
export async function recogniseFile(path: string): Promise<FileFormat> {
  let first = true;
  for await (const bytes of readBytes(path)) {
    const ascii = isAscii(bytes);
    if (first || !ascii) {
      const format = recogniseFormat(bytes.subarray(0, ascii ? SAMPLE : bytes.length), {
        utf8: startsUtf8,
        gb18030: isGb18030,
      });
      if (format !== 'utf-8' || !ascii) return format;
    }
    first = false;
  }
  return 'utf-8';
}

/** Whether all bytes are UTF-8, but for a character that the piece may end or begin within. */
function startsUtf8(bytes: Uint8Array): boolean {
  let from = 0;
  while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  for (let cut = 0; cut < 4; cut++)
    if (isUtf8(bytes.subarray(from, Math.max(from, bytes.length - cut)))) return true;
  return false;
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    // the piece may end within a character: `stream` allows that
    return /\p{Script=Han}/u.test(
      new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true }),
    );
  } catch {
    return false;
  }
}
