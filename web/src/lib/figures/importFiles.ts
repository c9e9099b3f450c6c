import { hasMessage, type Locale, type Translate } from '#lib/i18n/index.ts';
import type { AskedColumn, Completeness, CompletenessRow, ImportColumn, Reading } from '../api/types.ts';

/** A column of a kind and the header of the file that is, or may be, meant by it. */
export interface ColumnChoice {
  column: string;
  label: string;
  required: boolean;
  header: string | null;
}

/** The columns of a kind, required ones first, each with what was found or is proposed for it. */
export function columnChoices(
  known: readonly Pick<ImportColumn, 'name' | 'zh' | 'required'>[],
  { columns, proposed }: Pick<Reading, 'columns' | 'proposed'>,
): ColumnChoice[] {
  const headers = new Map([...proposed, ...columns].map(({ column, header }) => [column, header]));
  return known
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map(({ name, zh, required }) => ({
      column: name,
      label: `${zh} ${name}`,
      required,
      header: headers.get(name) ?? null,
    }));
}

const DELIMITERS = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' } as const;

/**
 * How a file was read: encoding and delimiter, or the sheet, where the header stands, and what its rows do not say.
 *
 * @param said what a column is called
 */
export function readingText(reading: Reading, t: Translate, said = (column: string) => column): string {
  const { workbook, encoding, delimiter, sheet, headerRow, layout, given } = reading;
  const named = Object.entries(DELIMITERS).find(([mark]) => mark === delimiter)?.[1];
  return [
    workbook && sheet && t('import.reading.sheet', { workbook: workbook.toUpperCase(), sheet }),
    encoding && t('import.reading.encoding', { encoding: encoding.toUpperCase() }),
    named && t(`import.reading.${named}`),
    headerRow !== null && t('import.reading.header', { row: headerRow }),
    layout && t('import.reading.layout', { layout }),
    ...given.map(({ column, value }) => t('import.reading.given', { column: said(column), value })),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What a column is called in the reader's language. */
export function columnName({ name, zh }: Pick<ImportColumn, 'name' | 'zh'>, locale: Locale): string {
  return locale === 'zh' ? zh : name.replaceAll('_', ' ');
}

/** Columns that files of foreign forms may leave to be given, each once, with the kinds that have it. */
export function askedOf(
  kinds: readonly { kind: string; asked: readonly AskedColumn[] }[],
): { column: AskedColumn; kinds: string[] }[] {
  const all = kinds.flatMap(({ kind, asked }) => asked.map((column) => ({ kind, column })));
  return [...Map.groupBy(all, ({ column }) => column.name).values()].flatMap((some) => {
    const [first] = some;
    return first ? [{ column: first.column, kinds: some.map(({ kind }) => kind) }] : [];
  });
}

/** The name of a kind of file; the kind itself where the catalogue does not know it. */
export function kindName(kind: string, t: Translate): string {
  const key = `imports.kind.${kind}`;
  return hasMessage(key) ? t(key) : kind;
}

/** What a file dialogue offers; what a file really is, the server finds out. */
export const ACCEPTED =
  '.csv,.tsv,.txt,.xlsx,.xls,text/csv,text/tab-separated-values,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A period in which somebody is missing. */
export interface MissingIn {
  period: string | null;
  senders: CompletenessRow['sender'][];
  /** nobody handed in */
  all: boolean;
}

/** Who is missing, the latest period first; periods in which nobody is are left out. */
export function missingSenders({ periods, rows }: Completeness): MissingIn[] {
  return periods
    .map(({ period, handedIn }, place) => ({
      period,
      senders: rows.filter((row) => row.cells[place]?.state === 'missing').map((row) => row.sender),
      all: handedIn === 0,
    }))
    .filter(({ senders }) => senders.length > 0)
    .reverse();
}
