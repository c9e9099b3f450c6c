import { readFile, stat } from 'node:fs/promises';
import { EncryptedFileError } from 'hucre';
import { type CellValue, readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { OnRecord } from '../readRecords.ts';
import { cellText } from './cellText.ts';
import { checkZip } from './checkZip.ts';
import { MOST_COLUMNS, UnreadableFile } from './unreadableFile.ts';

/** A workbook is held in memory as it is packed; one of the old form is also read whole. */
const MOST_BYTES = { xlsx: 256 << 20, xls: 64 << 20 };
/** Rows between two waits for the writer. */
const ROWS_A_PIECE = 1000;

/** A workbook with a password is a compound file with this stream, whatever it was before. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

interface SheetRow {
  values: readonly CellValue[];
  index: number;
}

/** A workbook opened at one sheet. */
interface OpenSheet {
  name: string;
  rows: AsyncIterator<SheetRow, void> | Iterator<SheetRow, void>;
}

/**
 * Reads one sheet of a workbook row by row: the one asked for, else the first that is not hidden. Formulas are never
 * evaluated, their stored value counts. Blank cells at a row's end are left out; lines count as the sheet's rows do.
 *
 * @returns the sheet's name
 * @throws UnreadableFile
 */
export async function readWorkbook(
  path: string,
  format: 'xlsx' | 'xls',
  asked: string | undefined,
  onRecord: OnRecord,
  afterPiece: () => Promise<boolean>,
): Promise<string> {
  const bytes = await readWhole(path, format);
  const { name, rows } = await blameFile(() =>
    format === 'xlsx' ? openXlsx(bytes, asked) : openXls(bytes, asked),
  );
  let pending = 0;
  try {
    for (
      let next = await blameFile(() => rows.next());
      !next.done;
      next = await blameFile(() => rows.next())
    ) {
      const { values, index } = next.value;
      if (values.length > MOST_COLUMNS)
        throw new UnreadableFile('too_many_columns', { columns: values.length, limit: MOST_COLUMNS });
      onRecord(textsOf(values), index + 1);
      if (++pending < ROWS_A_PIECE) continue;
      pending = 0;
      if (!(await afterPiece())) return name;
    }
    await afterPiece();
    return name;
  } finally {
    await rows.return?.();
  }
}

/** @throws UnreadableFile where the file is too large to be held */
async function readWhole(path: string, format: 'xlsx' | 'xls'): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > MOST_BYTES[format])
    throw new UnreadableFile('workbook_too_large', {
      megabytes: Math.ceil(size / 2 ** 20),
      limit: MOST_BYTES[format] / 2 ** 20,
    });
  return readFile(path);
}

/** Whatever the library stumbles over, a bad length or a broken part, is the file's fault. @throws UnreadableFile */
async function blameFile<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(error instanceof EncryptedFileError ? 'workbook_encrypted' : 'workbook_damaged');
  }
}

async function openXlsx(bytes: Buffer, asked: string | undefined): Promise<OpenSheet> {
  checkZip(bytes);
  const sheets: { name: string; hidden: boolean }[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      sheets.push({ name, hidden: hidden === true || veryHidden === true });
      return false;
    },
  });
  const sheet = choose(sheets, asked);
  return { name: sheet, rows: streamXlsxRows(bytes, { sheet })[Symbol.asyncIterator]() };
}

async function openXls(bytes: Buffer, asked: string | undefined): Promise<OpenSheet> {
  if (bytes.includes(ENCRYPTED)) throw new UnreadableFile('workbook_encrypted');
  const { sheets } = await readXls(bytes);
  const chosen = choose(
    sheets.map(({ name, rows }) => ({ name, hidden: rows.length === 0 })),
    asked,
  );
  const rows = sheets.find(({ name }) => name === chosen)?.rows ?? [];
  return { name: chosen, rows: indexed(rows) };
}

function* indexed(rows: readonly (readonly CellValue[] | undefined)[]): Generator<SheetRow, void> {
  for (const [index, values] of rows.entries()) yield { values: values ?? [], index };
}

/** The sheet asked for, else the first that is not hidden. @throws UnreadableFile where there is none */
function choose(sheets: readonly { name: string; hidden: boolean }[], asked: string | undefined): string {
  const chosen =
    asked === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => name === asked);
  if (chosen) return chosen.name;
  throw new UnreadableFile('no_such_sheet', {
    sheet: asked ?? '',
    known: sheets
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 300),
  });
}

function textsOf(values: readonly CellValue[]): string[] {
  const texts = values.map(cellText);
  while (texts.length > 0 && texts.at(-1)?.trim() === '') texts.pop();
  return texts;
}
