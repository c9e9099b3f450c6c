import { open, writeFile } from 'node:fs/promises';
import type { Locale } from '@gongxu/messages/server';
import Papa from 'papaparse';
import { guardFormula } from '../../../domain/import/guardFormula.ts';
import { isProblemColumn, type LineProblems, PROBLEM_COLUMN } from '../../../domain/import/lineProblems.ts';
import { maskPersonal } from '../../../domain/import/maskPersonal.ts';
import { problemValue } from '../../../domain/import/problemValue.ts';
import type { Reading } from '../../../domain/import/reading.ts';
import { describeProblem } from '../../../messages/describeProblem.ts';
import { readTable } from '../source/readTable.ts';
import { encodeText } from './encodeText.ts';

export interface ReturnedFile {
  /** file on this machine's disk */
  path: string;
  /** how it was read */
  reading: Reading;
  lines: LineProblems;
  /** lines that were refused */
  refused: ReadonlySet<number>;
  /** headers of columns of free text, in which numbers of persons are masked */
  texts: ReadonlySet<string>;
  /** in which the sentences are */
  language: Locale;
}

/** What a returned file is written as: a workbook of the old form comes back in the new one. */
export function returnedForm({ workbook }: Reading): 'xlsx' | 'csv' {
  return workbook ? 'xlsx' : 'csv';
}

/**
 * Gives a file back to its sender with a last column that says what is wrong: same columns, same order, titles and header
 * as they were, in the encoding it came in. Mended, it can be sent again as it is; the last column is passed over then. No
 * cell is run as a formula, and numbers of persons in free text stay masked.
 *
 * @param which the refused rows alone, or all rows
 */
export async function returnFile(
  { path, reading, lines, refused, texts, language }: ReturnedFile,
  which: 'refused' | 'all',
  to: string,
): Promise<void> {
  const header = reading.headerRow ?? 0;
  const width = reading.headers.filter((one) => !isProblemColumn(one)).length;
  const told = reading.headers.findIndex(isProblemColumn);
  const masked = new Set(
    reading.headers
      .filter((one) => !isProblemColumn(one))
      .flatMap((one, position) => (texts.has(one) ? [position] : [])),
  );
  const guard = reading.workbook ? (text: string) => text : guardFormula;
  // a workbook is written whole; text goes out piece by piece, for every row of a large file may come back
  const rows: string[][] = [];
  await using out = reading.workbook ? null : await open(to, 'w', 0o600);
  let begun = false;
  async function writeOn(): Promise<void> {
    if (!out || rows.length === 0) return;
    const text = Papa.unparse(rows, { delimiter: reading.delimiter ?? ',', newline: '\r\n' });
    rows.length = 0;
    await out.writeFile(encodeText(`${text}\r\n`, reading.encoding ?? 'utf-8', !begun));
    begun = true;
  }
  await readTable(
    path,
    { encoding: reading.encoding ?? undefined, sheet: reading.sheet ?? undefined },
    {
      form: () => {},
      onBytes: () => {},
      async afterPiece() {
        await writeOn();
        return true;
      },
      record(fields, line) {
        if (line > header && which === 'refused' && !refused.has(line)) return;
        const own = told === -1 ? [...fields] : fields.filter((_, position) => position !== told);
        const problem = line === header ? PROBLEM_COLUMN : line > header ? sentencesOf(fields, line) : '';
        while (own.length < width) own.push('');
        // what stands beyond the last column keeps standing beyond it
        const safe = line > header ? own.map((text, i) => (masked.has(i) ? maskPersonal(text) : text)) : own;
        rows.push([...safe.slice(0, width), problem, ...safe.slice(width)].map(guard));
      },
    },
  );
  if (reading.workbook) {
    const { writeXlsx } = await import('hucre/xlsx');
    await writeFile(to, await writeXlsx({ sheets: [{ name: reading.sheet ?? 'data', rows }] }), {
      mode: 0o600,
    });
  }
  await writeOn();

  function sentencesOf(fields: readonly string[], line: number): string {
    const sentences = lines.of(line).map(({ code, severity, column, values }) => {
      const position = column === null ? -1 : reading.headers.indexOf(column);
      const value = position === -1 ? null : problemValue(fields[position] ?? null);
      const { message, fix } = describeProblem(
        { row: line, column, value, code, severity, values: values ?? {} },
        language,
      );
      const said = values === null ? fix : `${message}${language === 'zh' ? '。' : '. '}${fix}`;
      return column === null ? said : `${column}${language === 'zh' ? '：' : ': '}${said}`;
    });
    return sentences.join(language === 'zh' ? '；' : '; ');
  }
}
