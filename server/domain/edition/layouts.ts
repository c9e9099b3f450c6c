import * as v from 'valibot';
import type { EditionProblem, EditionProblemCode } from './problem.ts';
import {
  anyNumber,
  filledTexts,
  flag,
  listOfAny,
  pairOfTexts,
  record,
  recordOf,
  settingProblem,
  text,
  texts,
} from './settingSchema.ts';

/** How a column of a kind is filled from a foreign file. */
const layoutColumn = record({
  /** the file's header, without footnote marks */
  from: v.optional(text),
  /** the same for all rows */
  constant: v.optional(text),
  /**
   * a regular expression found among the lines above the header, one line each; what its group matches is the same for all
   * rows, of two groups the year in the middle
   */
  title: v.optional(text),
  /** the file does not state it, or only its title may: it is given with every import, never fixed */
  asked: v.optional(flag),
  /** regular expressions and what takes the place of what they find, one after the other */
  replace: v.optional(listOfAny(pairOfTexts)),
  /** brings a number to the kind's unit, e.g. .1 where the file counts ten years at once */
  factor: v.optional(anyNumber),
});
export type LayoutColumn = v.InferOutput<typeof layoutColumn>;

/** Whether a column stands in none of the file's: its title states it, or it is given at import. */
export function isLeftToGive({ from, constant }: LayoutColumn): boolean {
  return from === undefined && constant === undefined;
}

/** How a foreign file, whose form stays the same from year to year, becomes rows of a kind. */
const importLayout = record({
  name: text,
  /** kind of file */
  kind: text,
  /** headers by which such a file is known: all of them are there */
  headers: filledTexts,
  columns: recordOf(layoutColumn),
  /** rows that are none of the kind's facts: where a column's text matches */
  skip: v.optional(listOfAny(record({ header: text, matches: text, whyZh: text, whyEn: text }))),
  /** headers that are left unread, as regular expressions */
  ignore: v.optional(texts),
  /** rows with the same `by` are one: their `add` are summed, the rest is the first one's */
  gather: v.optional(record({ by: filledTexts, add: texts })),
});
export type ImportLayout = v.InferOutput<typeof importLayout>;

/**
 * What is wrong with an edition's layouts: `layout_form` (no layout at all, with every value of the wrong type in it),
 * `layout_twice` (two of one name), `layout_header` (a header that is read but not among those by which the file is
 * known: where it is missing, a total that should be passed over would count), `layout_column`, `layout_pattern` (no
 * regular expression), `layout_gather`.
 *
 * @param value content of `import.layouts`
 */
export function checkLayouts(value: unknown): EditionProblem[] {
  const problems: EditionProblem[] = [];
  const problem = (code: EditionProblemCode, path: string, found?: unknown): EditionProblem => ({
    grade: 'error',
    table: 'edition',
    row: null,
    code,
    values: { path, value: found === undefined ? '' : String(found) },
  });
  const malformed = (path: string, issues: readonly v.BaseIssue<unknown>[]): EditionProblem => {
    const because = issues.flatMap((issue) => settingProblem(issue, path).because ?? []);
    return { ...problem('layout_form', path), ...(because.length > 0 && { because }) };
  };
  if (value === undefined) return [];
  const list = v.safeParse(listOfAny(v.unknown()), value);
  if (!list.success) return [malformed('import.layouts', list.issues)];
  const names = new Set<string>();
  list.output.forEach((one, i) => {
    const path = `import.layouts.${i}`;
    const { success, output: layout, issues } = v.safeParse(importLayout, one);
    if (!success) {
      problems.push(malformed(path, issues));
      return;
    }
    if (names.has(layout.name)) problems.push(problem('layout_twice', path, layout.name));
    names.add(layout.name);
    checkLayout(layout, path, (code, at, found) => problems.push(problem(code, at, found)));
  });
  return problems;
}

function checkLayout(
  { headers, columns, skip = [], ignore = [], gather }: ImportLayout,
  path: string,
  add: (code: EditionProblemCode, path: string, value?: unknown) => void,
) {
  const known = (header: string, at: string) => {
    if (!headers.includes(header)) add('layout_header', at, header);
  };
  const pattern = (text: string, at: string) => {
    if (!isPattern(text)) add('layout_pattern', at, text);
  };
  for (const [name, { from, constant, title, asked = false, replace = [], factor }] of Object.entries(
    columns,
  )) {
    const at = `${path}.columns.${name}`;
    const sources = [from, constant, title].filter((one) => one !== undefined).length;
    if (asked ? from !== undefined || constant !== undefined : sources !== 1) add('layout_column', at);
    if (title !== undefined) pattern(title, at);
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

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
