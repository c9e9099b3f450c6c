import { type GivenContext, isSaid } from './given.ts';
import { looksLikeName, personalNumber } from './personalData.ts';
import { proposeMapping } from './proposeMapping.ts';
import { type HeaderMapping, recogniseHeader } from './recogniseHeader.ts';
import type { ColumnDefinition, ProblemCode } from './types.ts';

/** What a file's header came to; nothing of it is kept when it holds personal data. */
export interface HeaderReading {
  headers: readonly string[];
  /** English column name → header it was read from */
  columns: Record<string, string>;
  /** English column name → header that might be meant */
  proposed: Record<string, string>;
  /** the mapping that was used beside the kind's own headers */
  mapping: HeaderMapping;
  /** the mapping was not handed in but kept from an earlier file of this layout */
  remembered: boolean;
}

/** Where a sender's own headers are translated, and what is said beside them. */
export interface HeaderContext extends GivenContext {
  /** handed in with the file */
  mapping?: HeaderMapping | undefined;
  /** kept from an earlier file with the very same headers; null: none */
  remembered?: ((headers: readonly string[]) => HeaderMapping | null) | undefined;
}

export interface CheckedHeader extends HeaderReading {
  /** whether rows can be read with it */
  ok: boolean;
  positions: number[];
  strays: number[];
}

type Add = (code: ProblemCode, header: string | null, values?: Record<string, string | number>) => void;

/** Finds the columns and says what is wrong with the header as a whole. @param persons whether a row of the file is a person */
export function checkHeader(
  columns: readonly ColumnDefinition[],
  headers: readonly string[],
  context: HeaderContext,
  add: Add,
  persons = false,
): CheckedHeader {
  const nothing = { headers: [], columns: {}, proposed: {}, mapping: {}, remembered: false };
  const refused = { ...nothing, ok: false, positions: [], strays: [] };
  // a file without a header begins with somebody's row: nothing of it may be repeated
  const number = headers.findIndex((header) => personalNumber(header) !== null);
  if (number !== -1) {
    const code = personalNumber(headers[number] ?? '') ?? 'personal_identity';
    add(code, String(number + 1), { where: 'row', line: 1 });
    return refused;
  }
  const kept = context.mapping ? null : (context.remembered?.(headers) ?? null);
  const mapping = context.mapping ?? kept ?? {};
  const found = recogniseHeader(columns, headers, mapping, persons);
  const { positions, repeated, unmatched } = found;
  const lacking = found.missing.filter(({ name }) => !isSaid(context, name));
  const asked = lacking.filter(({ name }) => context.asked?.includes(name));
  const missing = lacking.filter((column) => !asked.includes(column));
  if (found.personal) {
    add(found.personal.code, headers[found.personal.position] ?? null, { where: 'header' });
    return refused;
  }
  const strays = found.strays.filter((position) => headers[position] !== '');
  // the first line may be somebody's row: what looks like a name is not repeated
  const shown = headers.map((header, position) =>
    strays.includes(position) && looksLikeName(header) ? '…' : header,
  );
  const proposed = proposeMapping(columns, shown, { positions, strays });
  for (const header of unmatched) add('mapping_unmatched', header);
  for (const position of repeated) add('header_repeated', headers[position] ?? null);
  if (missing.length > 0) {
    const near = missing.flatMap(({ name }) => (proposed[name] ? [`${proposed[name]}=${name}`] : []));
    add(near.length > 0 ? 'header_missing_near' : 'header_missing', null, {
      missing_zh: missing.map((column) => column.zh).join('、'),
      missing_en: missing.map((column) => column.name).join(', '),
      found: shown.join(', ').slice(0, 300),
      ...(near.length > 0 ? { proposed: near.join('; ').slice(0, 300) } : {}),
    });
  } else for (const position of strays) add('column_ignored', headers[position] ?? null);
  if (asked.length > 0)
    add('not_given', null, {
      missing_zh: asked.map(({ zh }) => zh).join('、'),
      missing_en: asked.map(({ name }) => name.replaceAll('_', ' ')).join(', '),
      options: asked.map(({ name }) => `--${name.replaceAll('_', '-')} …`).join(' '),
    });
  const ok = lacking.length + repeated.length + unmatched.length === 0;
  if (ok && kept) add('mapping_remembered', null, { mapping: sayMapping(kept) });
  return {
    ok,
    headers: ok ? headers : shown,
    positions,
    strays,
    columns: Object.fromEntries(
      columns.flatMap(({ name }, i) => {
        const header = headers[positions[i] ?? -1];
        return header === undefined ? [] : [[name, header]];
      }),
    ),
    proposed,
    mapping,
    remembered: kept !== null,
  };
}

function sayMapping(mapping: HeaderMapping): string {
  return Object.entries(mapping)
    .map(([header, column]) => `${header}=${column}`)
    .join('; ')
    .slice(0, 300);
}
