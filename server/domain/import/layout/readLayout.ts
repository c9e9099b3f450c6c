import type { ImportLayout, LayoutColumn } from '../../edition/layouts.ts';
import { cleanCell } from '../cleanCell.ts';
import { normaliseHeader } from '../normaliseHeader.ts';
import type { HeaderMapping } from '../recogniseHeader.ts';
import type { ProblemCode } from '../types.ts';

/** Records in which a layout's header is looked for. */
const LOOK_AHEAD = 30;

/** Who takes the records of a file once a layout has turned them. */
export interface LayoutSink {
  /** the layout, what its file's headers stand for, and those headers as they are; before the header comes as a record */
  found(layout: ImportLayout, mapping: HeaderMapping, headers: readonly string[]): void;
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

/** A layout made ready for the columns of one file. */
interface Turned {
  skip: {
    position: number;
    pattern: RegExp;
    count: number;
    first: number;
    why: { zh: string; en: string };
  }[];
  columns: { position: number; column: LayoutColumn; replace: [RegExp, string][] }[];
  rest: number[];
  by: number[];
  add: number[];
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
  let ahead: { fields: string[]; line: number }[] = [];
  let turned: Turned | null = null;
  let decided = layouts.length === 0;
  const gathered = new Map<string, { fields: string[]; line: number }>();
  let merged = 0;

  function begin(layout: ImportLayout, headers: readonly string[], line: number): void {
    const names = headers.map(headerKey);
    const positionOf = (header: string) => names.indexOf(headerKey(header));
    const columns = Object.entries(layout.columns);
    const used = new Set<number>();
    const mapping: Record<string, string> = {};
    const heads = columns.map(([name, { from }]) => {
      const position = from === undefined ? -1 : positionOf(from);
      // a second column filled from the same header goes by its own name
      if (position === -1 || used.has(position)) return name;
      used.add(position);
      const header = (headers[position] as string).trim();
      mapping[header] = name;
      return header;
    });
    const ignored = (layout.ignore ?? []).map((pattern) => new RegExp(pattern, 'u'));
    const columnPositions = columns.map(([, { from }]) => (from === undefined ? -1 : positionOf(from)));
    const filters = layout.skip ?? [];
    const known = new Set([...columnPositions, ...filters.map(({ header }) => positionOf(header))]);
    // what the layout does not know is passed on, so that it is looked through for personal data
    const rest = headers.flatMap((header, position) =>
      known.has(position) || ignored.some((pattern) => pattern.test(header.trim())) ? [] : [position],
    );
    const columnAt = (name: string) => columns.findIndex(([one]) => one === name);
    turned = {
      skip: filters.map(({ header, matches, whyZh, whyEn }) => ({
        position: positionOf(header),
        pattern: new RegExp(matches, 'u'),
        count: 0,
        first: 0,
        why: { zh: whyZh, en: whyEn },
      })),
      columns: columns.map(([, column], i) => ({
        position: columnPositions[i] as number,
        column,
        replace: (column.replace ?? []).map(([pattern, text]) => [new RegExp(pattern, 'u'), text]),
      })),
      rest,
      by: (layout.gather?.by ?? []).map(columnAt),
      add: (layout.gather?.add ?? []).map(columnAt),
    };
    sink.found(
      layout,
      mapping,
      headers.map((header) => header.trim()),
    );
    sink.record([...heads, ...rest.map((position) => (headers[position] as string).trim())], line);
  }

  function body(fields: readonly string[], line: number): void {
    const { skip, columns, rest, by, add } = turned as Turned;
    if (fields.every((field) => field.trim() === '')) return;
    const rule = skip.find(({ position, pattern }) => pattern.test(cleanCell(fields[position] ?? '')));
    if (rule) {
      rule.count++;
      rule.first ||= line;
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
    if (!first) {
      gathered.set(key, { fields: made, line });
      return;
    }
    const sums = add.map((at) => addTexts(first.fields[at] ?? '', made[at] ?? ''));
    // what is no number is told of where it stands
    if (sums.includes(null)) {
      sink.record(made, line);
      return;
    }
    add.forEach((at, i) => {
      first.fields[at] = sums[i] as string;
    });
    merged++;
    sink.gathered(line, first.line);
  }

  function settle(): void {
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
      if (above.length > 0)
        sink.note('title_rows_skipped', {
          lines: above.length === 1 ? `${above[0]?.line}` : `${above[0]?.line}–${above.at(-1)?.line}`,
          count: above.length,
        });
      begin(layout, fields, line);
      for (const one of records) if (one.line > line) body(one.fields, one.line);
      return;
    }
    for (const { fields, line } of records) sink.record(fields, line);
  }

  return {
    record(fields, line) {
      if (turned) body(fields, line);
      else if (decided) sink.record(fields, line);
      else if (fields.some((field) => field.trim() !== '')) {
        ahead.push({ fields: [...fields], line });
        if (ahead.length === LOOK_AHEAD) settle();
      }
    },
    end() {
      if (!decided) settle();
      for (const { fields, line } of gathered.values()) sink.record(fields, line);
      for (const { count, first, why } of turned?.skip ?? [])
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
