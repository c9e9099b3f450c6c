import type { EditionProblem } from './problem.ts';

/** How a column of a kind is filled from a foreign file. */
export interface LayoutColumn {
  /** the file's header, without footnote marks */
  from?: string;
  /** the same for all rows */
  constant?: string;
  /** regular expressions and what takes the place of what they find, one after the other */
  replace?: [pattern: string, text: string][];
  /** brings a number to the kind's unit, e.g. .1 where the file counts ten years at once */
  factor?: number;
}

/** How a foreign file, whose form stays the same from year to year, becomes rows of a kind. */
export interface ImportLayout {
  name: string;
  /** kind of file */
  kind: string;
  /** headers by which such a file is known: all of them are there */
  headers: string[];
  columns: Record<string, LayoutColumn>;
  /** rows that are none of the kind's facts: where a column's text matches */
  skip?: { header: string; matches: string; whyZh: string; whyEn: string }[];
  /** headers that are left unread, as regular expressions */
  ignore?: string[];
  /** rows with the same `by` are one: their `add` are summed, the rest is the first one's */
  gather?: { by: string[]; add: string[] };
}

type Add = (code: string, path: string, value?: unknown) => void;

/**
 * What is wrong with an edition's layouts: `layout_form` (no layout at all), `layout_twice` (two of one name),
 * `layout_header` (a header that is read but not among those by which the file is known: where it is missing, a total
 * that should be passed over would count), `layout_column`, `layout_pattern` (no regular expression), `layout_gather`.
 *
 * @param value content of `import.layouts`
 */
export function checkLayouts(value: unknown): EditionProblem[] {
  const problems: EditionProblem[] = [];
  const add: Add = (code, path, found) =>
    problems.push({
      grade: 'error',
      table: 'edition',
      row: null,
      code,
      values: { path, value: found === undefined ? '' : String(found) },
    });
  if (value === undefined) return problems;
  if (!Array.isArray(value)) add('layout_form', 'import.layouts');
  else {
    const names = new Set<unknown>();
    value.forEach((layout: unknown, i) => {
      const path = `import.layouts.${i}`;
      if (!isLayout(layout)) {
        add('layout_form', path);
        return;
      }
      if (names.has(layout.name)) add('layout_twice', path, layout.name);
      names.add(layout.name);
      checkLayout(layout, path, add);
    });
  }
  return problems;
}

function checkLayout(
  { headers, columns, skip = [], ignore = [], gather }: ImportLayout,
  path: string,
  add: Add,
) {
  const known = (header: string, at: string) => {
    if (!headers.includes(header)) add('layout_header', at, header);
  };
  const pattern = (text: unknown, at: string) => {
    if (!isPattern(text)) add('layout_pattern', at, text);
  };
  for (const [name, { from, constant, replace = [], factor }] of Object.entries(columns)) {
    const at = `${path}.columns.${name}`;
    if ((from === undefined) === (constant === undefined)) add('layout_column', at);
    if (factor !== undefined && !Number.isFinite(factor)) add('layout_column', at, factor);
    if (from !== undefined) known(from, at);
    for (const [text] of replace) pattern(text, at);
  }
  skip.forEach(({ header, matches }, i) => {
    known(header, `${path}.skip.${i}`);
    pattern(matches, `${path}.skip.${i}`);
  });
  for (const text of ignore) pattern(text, `${path}.ignore`);
  for (const name of gather ? [...gather.by, ...gather.add] : [])
    if (!Object.hasOwn(columns, name)) add('layout_gather', `${path}.gather`, name);
}

/** Whether everything is there and of its type, so that the rest can be looked at. */
function isLayout(value: unknown): value is ImportLayout {
  if (!isRecord(value)) return false;
  const { name, kind, headers, columns, skip = [], ignore = [], gather } = value;
  return (
    isTexts([name, kind]) &&
    isTexts(headers) &&
    headers.length > 0 &&
    isRecord(columns) &&
    Object.values(columns).every(isColumn) &&
    Array.isArray(skip) &&
    skip.every((one) => isRecord(one) && isTexts([one.header, one.matches, one.whyZh, one.whyEn])) &&
    isTexts(ignore) &&
    (gather === undefined ||
      (isRecord(gather) && isTexts(gather.by) && gather.by.length > 0 && isTexts(gather.add)))
  );
}

function isColumn(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { from = '', constant = '', replace = [], factor = 1 } = value;
  const pairs = Array.isArray(replace) && replace.every((pair) => isTexts(pair) && pair.length === 2);
  return isTexts([from, constant]) && pairs && typeof factor === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isPattern(value: unknown): boolean {
  try {
    new RegExp(value as string, 'u');
    return true;
  } catch {
    return false;
  }
}
