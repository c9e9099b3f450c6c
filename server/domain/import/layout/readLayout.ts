import { type ImportLayout, isLeftToGive, type LayoutColumn } from '../../edition/layouts.ts';
import { cleanCell } from '../cellText.ts';
import type { Given } from '../given.ts';
import { normaliseHeader } from '../headerNames.ts';
import type { HeaderMapping } from '../recogniseHeader.ts';
import type { ProblemCode } from '../types.ts';

/** Records in which a layout's header is looked for. */
const LOOK_AHEAD = 30;

/** Who takes the records of a file once a layout has turned them. */
export interface LayoutSink {
  /**
   * the layout, what its file's headers stand for, those headers as they are, and what the title states of all rows; before
   * the header comes as a record
   */
  found(layout: ImportLayout, mapping: HeaderMapping, headers: readonly string[], stated: Given): void;
  /** more than one fits: which is meant a person must say, so that reading ends here */
  several(layouts: readonly ImportLayout[]): never;
  record(fields: readonly string[], line: number): void;
  /** a row was added to that of an earlier line, and shares its fate */
  gathered(line: number, first: number): void;
  note(code: ProblemCode, values: Record<string, string | number>): void;
}

export interface LayoutReader {
  record(fields: readonly string[], line: number): void;
  /** after the last record */
  end(): void;
}

/** A filter of a layout, and how many rows of the file it left out. */
interface Filter {
  position: number;
  pattern: RegExp;
  why: { zh: string; en: string };
  count: number;
  /** line of the first of them */
  first: number;
}

/** A layout made ready for the columns of one file. */
interface Turned {
  /** the header of what it makes, and what the file's own headers in it stand for */
  header: string[];
  mapping: HeaderMapping;
  filters: Filter[];
  columns: { position: number; column: LayoutColumn; replace: [RegExp, string][] }[];
  /** positions of what the layout does not know: passed on, so that it is looked through for personal data */
  rest: number[];
  /** places in what is made: rows equal in `by` are one, with the sums of `add` */
  by: number[];
  add: number[];
}

interface Line {
  fields: string[];
  line: number;
}

/**
 * Reads a foreign file by the edition's layouts: rows that are none of its facts are passed over, columns are filled from
 * others, from a constant or by replacement, numbers are brought to the kind's unit, and rows that speak of the same
 * thing are added up. What was left out or put together is said in notes. Without a layout for it a file passes as it is.
 *
 * @param layouts those of the file's kind, or the one asked for; used is the one whose headers all are in one of the first
 *   records
 */
export function readLayout(layouts: readonly ImportLayout[], sink: LayoutSink): LayoutReader {
  let ahead: Line[] = [];
  let body: LayoutReader | null = null;
  let decided = layouts.length === 0;

  /** Looks for the layout among the records so far; without one they pass as they are. */
  function decide(): void {
    decided = true;
    const records = ahead;
    ahead = [];
    for (const { fields, line } of records) {
      const names = new Set(fields.map(headerKey));
      const fitting = layouts.filter((one) => one.headers.every((header) => names.has(headerKey(header))));
      const [layout, ...others] = fitting;
      if (!layout) continue;
      if (others.length > 0) sink.several(fitting);
      const above = records.filter((one) => one.line < line);
      noteAbove(above, sink);
      const headers = fields.map((header) => header.trim());
      const turned = turn(layout, headers);
      sink.found(layout, turned.mapping, headers, statedAbove(layout, above));
      sink.record(turned.header, line);
      body = readBody(turned, sink);
      for (const one of records) if (one.line > line) body.record(one.fields, one.line);
      return;
    }
    for (const { fields, line } of records) sink.record(fields, line);
  }

  return {
    record(fields, line) {
      if (body) body.record(fields, line);
      else if (decided) sink.record(fields, line);
      else if (fields.some((field) => field.trim() !== '')) {
        ahead.push({ fields: [...fields], line });
        if (ahead.length === LOOK_AHEAD) decide();
      }
    },
    end() {
      if (!decided) decide();
      body?.end();
    },
  };
}

function noteAbove(above: readonly Line[], sink: LayoutSink): void {
  const [first, last] = [above[0]?.line, above.at(-1)?.line];
  if (first !== undefined)
    sink.note('title_rows_skipped', {
      lines: above.length === 1 ? `${first}` : `${first}–${last}`,
      count: above.length,
    });
}

/** What the lines above the header state of all rows, by column; a column whose pattern finds nothing is left out. */
function statedAbove({ columns }: ImportLayout, above: readonly Line[]): Given {
  const title = above.flatMap(({ fields }) => fields.map(cleanCell).filter((text) => text !== '')).join('\n');
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const found = column.title === undefined ? null : new RegExp(column.title, 'mu').exec(title);
      if (!found) return [];
      const [text = found[0], other] = found.slice(1);
      // of a span of years the one in its middle
      const stated = other === undefined ? text : String(Math.floor((Number(text) + Number(other)) / 2));
      return [[name, fill(column, patternsOf(column), stated)]];
    }),
  );
}

function patternsOf({ replace = [] }: LayoutColumn): [RegExp, string][] {
  return replace.map(([pattern, text]) => [new RegExp(pattern, 'u'), text]);
}

/** Makes a layout ready for a file with these headers. */
function turn(layout: ImportLayout, headers: readonly string[]): Turned {
  const names = headers.map(headerKey);
  const positionOf = (header: string) => names.indexOf(headerKey(header));
  // what the title states, or is given at import, stands in no column
  const columns = Object.entries(layout.columns).flatMap(([name, column]) =>
    isLeftToGive(column)
      ? []
      : [{ name, column, position: column.from === undefined ? -1 : positionOf(column.from) }],
  );
  const used = new Set<number>();
  const mapping: Record<string, string> = {};
  const heads = columns.map(({ name, position }) => {
    // a second column filled from the same header goes by its own name
    if (position === -1 || used.has(position)) return name;
    used.add(position);
    const header = headers[position] as string;
    mapping[header] = name;
    return header;
  });
  const filters = (layout.skip ?? []).map(({ header, matches, whyZh, whyEn }) => ({
    position: positionOf(header),
    pattern: new RegExp(matches, 'u'),
    why: { zh: whyZh, en: whyEn },
    count: 0,
    first: 0,
  }));
  const ignored = (layout.ignore ?? []).map((pattern) => new RegExp(pattern, 'u'));
  const known = new Set([...columns, ...filters].map(({ position }) => position));
  const rest = headers.flatMap((header, position) =>
    known.has(position) || ignored.some((pattern) => pattern.test(header)) ? [] : [position],
  );
  const columnAt = (name: string) => columns.findIndex((one) => one.name === name);
  return {
    header: [...heads, ...rest.map((position) => headers[position] as string)],
    mapping,
    filters,
    columns: columns.map(({ position, column }) => ({
      position,
      column,
      replace: patternsOf(column),
    })),
    rest,
    by: (layout.gather?.by ?? []).map(columnAt).filter((at) => at !== -1),
    add: (layout.gather?.add ?? []).map(columnAt),
  };
}

/** Turns the records below the header. */
function readBody({ filters, columns, rest, by, add }: Turned, sink: LayoutSink): LayoutReader {
  const gathered = new Map<string, Line>();
  let merged = 0;

  /** Adds a row to the first that speaks of the same. @returns false where a cell to be added is no number */
  function addTo(first: Line, made: readonly string[]): boolean {
    const sums = add.map((at) => addTexts(first.fields[at] ?? '', made[at] ?? ''));
    if (sums.includes(null)) return false;
    add.forEach((at, i) => {
      first.fields[at] = sums[i] as string;
    });
    merged++;
    return true;
  }

  return {
    record(fields, line) {
      if (fields.every((field) => field.trim() === '')) return;
      const filter = filters.find(({ position, pattern }) => pattern.test(cleanCell(fields[position] ?? '')));
      if (filter) {
        filter.count++;
        filter.first ||= line;
        return;
      }
      const made = [
        ...columns.map(({ position, column, replace }) => fill(column, replace, fields[position] ?? '')),
        ...rest.map((position) => fields[position] ?? ''),
      ];
      if (by.length === 0) {
        sink.record(made, line);
        return;
      }
      const key = by.map((at) => made[at]).join('\u001f');
      const first = gathered.get(key);
      if (!first) gathered.set(key, { fields: made, line });
      else if (addTo(first, made)) sink.gathered(line, first.line);
      // what is no number is told of where it stands
      else sink.record(made, line);
    },
    end() {
      for (const { fields, line } of gathered.values()) sink.record(fields, line);
      for (const { count, first, why } of filters)
        if (count > 0) sink.note('rows_filtered', { count, first, why_zh: why.zh, why_en: why.en });
      if (merged > 0) sink.note('rows_gathered', { count: merged, left: gathered.size });
    },
  };
}

/** Headers are compared without footnote marks as well. */
function headerKey(header: string): string {
  return normaliseHeader(header.replace(/\[\d+\]/g, ''));
}

function fill(column: LayoutColumn, replace: readonly [RegExp, string][], text: string): string {
  if (column.constant !== undefined) return column.constant;
  const replaced = replace.reduce((one, [pattern, by]) => one.replace(pattern, by), cleanCell(text));
  if (column.factor === undefined || replaced === '') return replaced;
  const value = Number(replaced.replaceAll(',', '')) * column.factor;
  // binary fractions: 0.1 × 3 is not .30000000000000004 persons
  return Number.isFinite(value) ? String(Math.round(value * 1e6) / 1e6) : replaced;
}

/** The sum of two cells, of which either may be blank; null when one is no number. */
function addTexts(a: string, b: string): string | null {
  if (a === '' || b === '') return a + b;
  const sum = Number(a.replaceAll(',', '')) + Number(b.replaceAll(',', ''));
  return Number.isFinite(sum) ? String(Math.round(sum * 1e6) / 1e6) : null;
}
