import { type ImportLayout, isLeftToGive } from '../edition/layouts.ts';
import { normaliseName } from '../edition/normaliseName.ts';
import { type ReadContext, readField } from './readField.ts';
import type { ColumnDefinition, ProblemCode, Value } from './types.ts';

/** What holds for every row of a file, as a text by the English name of its column. */
export type Given = Readonly<Record<string, string>>;

/** Where a file does not say everything itself. */
export interface GivenContext {
  /** given by whoever imports it */
  given?: Given | undefined;
  /** stated in the file's title, as its layout finds it */
  stated?: Given | undefined;
  /** columns that its layout leaves to be given */
  asked?: readonly string[] | undefined;
}

/** Whether a column is a year or a period of the whole row: what another year's file of the same form says otherwise. */
export function isTimed({ type }: Pick<ColumnDefinition, 'type'>): boolean {
  return type.is === 'year' || type.is === 'period';
}

/** The columns of a kind that may be given at import. */
export function givableColumns(columns: readonly ColumnDefinition[]): ColumnDefinition[] {
  return columns.filter((column) => column.required && isTimed(column));
}

/** Columns that some layout of a kind leaves to be given at import. */
export function askedColumns(
  columns: readonly ColumnDefinition[],
  layouts: readonly Pick<ImportLayout, 'columns'>[],
): ColumnDefinition[] {
  return givableColumns(columns).filter(({ name }) =>
    layouts.some(({ columns: filled }) => filled[name] !== undefined && isLeftToGive(filled[name])),
  );
}

/** Leaves out of what was given the blanks, and says which names are none of the kind's that can be given. */
export function parseGiven(
  columns: readonly ColumnDefinition[],
  texts: Readonly<Record<string, string>>,
): { given: Given | undefined; wrong: string[] } {
  const known = givableColumns(columns);
  const filled = Object.entries(texts).flatMap(([name, text]) =>
    text.trim() === '' ? [] : [[name, text.trim()] as const],
  );
  const wrong = filled.flatMap(([name]) => (known.some((one) => one.name === name) ? [] : [name]));
  return {
    given: filled.length > 0 ? Object.fromEntries(filled) : undefined,
    wrong,
  };
}

/** Whether a column's value is said of the file as a whole. */
export function isSaid({ given, stated }: GivenContext, name: string): boolean {
  return given?.[name] !== undefined || stated?.[name] !== undefined;
}

type Add = (
  code: ProblemCode,
  column: string,
  value: string,
  values?: Record<string, string | number>,
) => void;

/**
 * Reads what is said of the file as a whole, by field. What cannot be read is a problem of the file, and so is a title that
 * contradicts what was given.
 *
 * @returns null when the file cannot be read with it
 */
export function readGiven(
  columns: readonly ColumnDefinition[],
  context: ReadContext & GivenContext,
  { ok, positions }: { ok: boolean; positions: readonly number[] },
  add: Add,
): ReadonlyMap<string, Value> | null {
  const values = new Map<string, Value>();
  let whole = ok;
  columns.forEach((column, i) => {
    const { field, name, zh } = column;
    const read = (text: string | undefined): Value | undefined => {
      if (text === undefined) return undefined;
      const value = readField(column, context)(text, (code, more) => add(code, name, text, more));
      if (value === undefined) whole = false;
      return value;
    };
    // a column of the file goes before its title, and is held against what was given row by row
    const stated = positions[i] === -1 ? context.stated?.[name] : undefined;
    const [given, title] = [read(context.given?.[name]), read(stated)];
    if (given !== undefined && title !== undefined && given !== title) {
      add('title_contradicts', name, String(stated), {
        column_zh: zh,
        column_en: name,
        given: String(given),
      });
      whole = false;
    }
    const value = given ?? title;
    if (value !== undefined) values.set(field, value);
  });
  return whole ? values : null;
}

const YEAR = /(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)/g;

/**
 * Years given that what is written around the table does not name: its title or the file's name speaks of one other year
 * alone. Where several years are named, nobody can tell which is meant.
 *
 * @param around title lines and the file's name
 */
export function givenBesideOther(
  columns: readonly ColumnDefinition[],
  { given = {}, stated = {} }: GivenContext,
  around: readonly string[],
): { column: ColumnDefinition; given: string; named: string }[] {
  const [named, ...others] = new Set(around.flatMap((text) => text.normalize('NFKC').match(YEAR) ?? []));
  if (named === undefined || others.length > 0) return [];
  return columns.flatMap((column) => {
    const text = given[column.name];
    if (text === undefined || stated[column.name] !== undefined || text.includes(named)) return [];
    return [{ column, given: text, named }];
  });
}

/** Whether two imports of one file were given the same. */
export function sameGiven(one: Given = {}, other: Given = {}): boolean {
  return Object.entries(one).every(
    ([name, text]) => other[name] === undefined || normaliseName(other[name]) === normaliseName(text),
  );
}
