import { basename } from 'node:path';
import type { ImportLayout } from '../../domain/edition/layouts.ts';
import type { CheckContext, RowChecker } from '../../domain/import/createRowChecker.ts';
import { askedColumns, givenBesideOther } from '../../domain/import/given.ts';
import { readLayout } from '../../domain/import/layout/readLayout.ts';
import { suggestKind } from '../../domain/import/suggestKind.ts';
import { tableFinder } from '../../domain/import/tableFinder.ts';
import type { ColumnDefinition } from '../../domain/import/types.ts';
import type { Collector } from './collectFacts.ts';
import { fileProblem } from './fileProblem.ts';
import { ImportCancelled } from './importCancelled.ts';
import type { ImportOptions } from './importOptions.ts';
import { readTable, type TableForm } from './source/readTable.ts';
import { MOST_COLUMNS, UnreadableFile } from './source/unreadableFile.ts';

/** Records kept to see what stands above the header. */
const MOST_EARLY = 30;

/** What came of reading. */
export interface ReadFile {
  /** the file could be read to its end; why not is otherwise among the checker's problems */
  read: boolean;
  form: TableForm | null;
  headerRow: number | null;
  /** the layout that was used, and the file's headers before it turned them; null: none */
  layout: { name: string; headers: readonly string[] } | null;
  /** lines whose rows were added to that of an earlier line, which stands behind */
  gathered: ReadonlyMap<number, number>;
}

/** Reads a file's table into a collector. */
export async function readInto(
  columns: readonly ColumnDefinition[],
  context: CheckContext,
  layouts: readonly ImportLayout[],
  collector: Collector,
  checker: RowChecker<unknown>,
  options: ImportOptions,
): Promise<ReadFile> {
  let form: TableForm | null = null;
  let bytes = 0;
  let layout: ReadFile['layout'] = null;
  const gathered = new Map<number, number>();
  const early: { line: number; text: string }[] = [];
  const sink = { header: checker.header, note: checker.note, row: collector.record };
  let finder = tableFinder(columns, context, sink, false);
  const refuse = (...problem: Parameters<typeof fileProblem>): ReadFile => {
    checker.say(fileProblem(...problem));
    return { read: false, form, headerRow: finder.headerLine, layout, gathered };
  };
  const reader = readLayout(layouts, {
    found: ({ name, columns: filled }, mapping, headers, stated) => {
      layout = { name, headers };
      context.stated = stated;
      context.asked = askedColumns(columns, [{ columns: filled }]).map((column) => column.name);
      // what a person says of the header goes before
      context.mapping = { ...mapping, ...context.mapping };
    },
    several: (fitting) => {
      throw new UnreadableFile('layout_ambiguous', { layouts: fitting.map(({ name }) => name).join(', ') });
    },
    record: (fields, line) => finder.record(fields, line),
    gathered: (line, first) => gathered.set(line, first),
    note: checker.note,
  });
  try {
    await readTable(options.path, options, {
      form: (found) => {
        form = found;
        finder = tableFinder(columns, context, sink, found.workbook !== null);
      },
      record(fields, line) {
        // of a line further down only that line is wrong
        if (finder.state === 'awaited' && fields.length > MOST_COLUMNS)
          throw new UnreadableFile('too_many_columns', { columns: fields.length, limit: MOST_COLUMNS });
        if (early.length < MOST_EARLY) early.push({ line, text: fields.join(' ') });
        reader.record(fields, line);
      },
      afterPiece: async () => {
        await collector.settle();
        options.onProgress?.(bytes, collector.rows);
        if (options.cancelled?.()) throw new ImportCancelled();
        return finder.state !== 'refused' && !checker.refusesFile;
      },
      onBytes: (more) => {
        bytes += more;
      },
    });
    reader.end();
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.code, error.values, error.line);
    throw error;
  }
  finder.end();
  if (finder.state === 'awaited') return refuse('empty_file');
  if (finder.state === 'refused') {
    const meant = suggestKind(checker.reading?.headers ?? [], options.kind);
    return meant
      ? refuse('wrong_kind', { kind: meant })
      : { read: false, form, headerRow: finder.headerLine, layout, gathered };
  }
  if (collector.rows === 0) return refuse('no_rows');
  const title = early.filter(({ line }) => line < (finder.headerLine ?? 0)).map(({ text }) => text);
  const around = [...title, options.fileName ?? basename(options.path)];
  for (const { column, given, named } of givenBesideOther(columns, context, around))
    checker.note('given_beside_other', { column_zh: column.zh, column_en: column.name, given, named });
  return { read: true, form, headerRow: finder.headerLine, layout, gathered };
}
