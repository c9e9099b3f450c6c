import type { Estimate } from '../../domain/facts/estimate.ts';
import {
  isEstimate,
  type Names,
  type ReleaseCell,
  type ReleaseColumn,
  type ReleaseRow,
} from '../../domain/release/tables/releaseColumns.ts';

type Plain = string | number | boolean | null;

/** What an estimate is laid out in, after its value. */
const PARTS = ['low', 'high', 'level', 'n', 'state', 'note'] as const;
const BOTH = ['zh', 'en'] as const;

/** A plain column of a file, and which column of the table it is a part of. */
export interface FileColumn {
  name: string;
  of: ReleaseColumn;
  part: 'value' | (typeof PARTS)[number] | (typeof BOTH)[number];
}

/** The columns of a table laid out flat: a name in both languages, an estimate with its interval, records, state and note. */
export function fileColumns(columns: readonly ReleaseColumn[]): FileColumn[] {
  return columns.flatMap((of): FileColumn[] => {
    const { name, type } = of;
    if (type === 'name' || type === 'names')
      return BOTH.map((part) => ({ name: `${name}_${part}`, of, part }));
    const value = { name, of, part: 'value' as const };
    if (type !== 'estimate') return [value];
    return [value, ...PARTS.map((part) => ({ name: `${name}_${part}`, of, part }))];
  });
}

/** The rows of a table with a plain cell for every such column; several names are joined by `|`. */
export function fileLines(columns: readonly FileColumn[], rows: readonly ReleaseRow[]): Plain[][] {
  return rows.map((row) => columns.map(({ of, part }) => plain(row[of.name] ?? null, part)));
}

function plain(cell: ReleaseCell, part: FileColumn['part']): Plain {
  if (cell === null || typeof cell !== 'object') return part === 'value' ? (cell as Plain) : null;
  if (isEstimate(cell)) return cell[part as keyof Estimate];
  const language = part === 'en' ? 'nameEn' : 'nameZh';
  return Array.isArray(cell)
    ? (cell as readonly Names[]).map((one) => one[language]).join('|')
    : (cell as Names)[language];
}
