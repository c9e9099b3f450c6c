import { stat } from 'node:fs/promises';
import type { RowChecker } from '../../../domain/import/createRowChecker.ts';
import type { LineProblems } from '../../../domain/import/lineProblems.ts';
import type { Reading } from '../../../domain/import/reading.ts';
import type { ColumnDefinition } from '../../../domain/import/types.ts';
import type { ImportOptions } from '../importOptions.ts';
import { returnFile } from './returnFile.ts';

/** Above this the whole file is not written once more: its refused rows are enough. */
const MOST_ANNOTATED = 32 << 20;

/**
 * Writes what goes back to the sender, where the file was read and something is wrong with its rows. A file with personal
 * data is not given back: nothing of it is kept.
 *
 * @param reading with the headers of the file as it came
 * @param gathered lines whose rows were added to that of another, which stands behind: they go back with it
 * @returns whether the refused rows were written
 */
export async function returnRows(
  { path, returned }: Pick<ImportOptions, 'path' | 'returned'>,
  reading: Reading | null,
  lines: LineProblems | undefined,
  { refused, refusesFile, warned }: Pick<RowChecker<unknown>, 'refused' | 'refusesFile' | 'warned'>,
  columns: readonly ColumnDefinition[],
  gathered: ReadonlyMap<number, number>,
): Promise<boolean> {
  if (!returned || !reading || !lines || refusesFile || reading.headerRow === null) return false;
  const texts = new Set(
    columns.flatMap(({ name, type }) => (type.is === 'text' ? [reading.columns[name] ?? ''] : [])),
  );
  lines.share(gathered);
  const all = new Set(gathered.size > 0 ? refused : []);
  for (const [line, first] of gathered) if (refused.has(first)) all.add(line);
  const rows = gathered.size > 0 ? all : refused;
  const file = { path, reading, lines, refused: rows, texts, language: returned.language };
  if (refused.size > 0) await returnFile(file, 'refused', returned.refused);
  const annotate =
    returned.annotated && refused.size + warned > 0 && (await stat(path)).size <= MOST_ANNOTATED;
  if (returned.annotated && annotate) await returnFile(file, 'all', returned.annotated);
  return refused.size > 0;
}
