import { type Delimiter, delimiterOf } from '../../../domain/import/delimiterOf.ts';
import { isTextEncoding, type TextEncoding } from '../../../domain/import/recogniseFormat.ts';
import { type OnRecord, readRecords } from '../readRecords.ts';
import { readText } from '../readText.ts';
import { recogniseFile } from './recogniseFile.ts';
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
