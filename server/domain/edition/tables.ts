import type { EditionProblem } from './problem.ts';

/** Columns of each table of an edition; every table carries a `source` column as well. */
export const TABLE_COLUMNS = {
  regions: [
    'code',
    'name_zh',
    'name_en',
    'level',
    'parent',
    'member_from',
    'member_to',
    'tile_column',
    'tile_row',
  ],
  sectors: ['code', 'name_zh', 'name_en'],
  industries: ['code', 'name_zh', 'name_en', 'level', 'parent'],
  occupations: ['code', 'name_zh', 'name_en', 'level', 'parent', 'work_types'],
  specialties: ['code', 'name_zh', 'name_en', 'level', 'parent', 'length'],
  specialty_groups: ['code', 'name_zh', 'name_en', 'level', 'parent'],
  aliases: ['list', 'alias', 'code'],
  everyday_words: ['word', 'code'],
  occupation_specialty: ['from', 'to', 'weight'],
  occupation_sector: ['from', 'to', 'weight'],
  specialty_sector: ['from', 'to', 'weight'],
  industry_sector: ['from', 'to', 'weight'],
  rules: [
    'id',
    'area',
    'area_zh',
    'area_en',
    'level',
    'year',
    'concerns',
    'condition',
    'threshold',
    'years',
    'applies',
    'condition_zh',
    'condition_en',
    'follows_zh',
    'follows_en',
  ],
} as const;

/** Tables an edition may do without. */
const OPTIONAL: ReadonlySet<string> = new Set(['rules', 'everyday_words']);

export type TableName = keyof typeof TABLE_COLUMNS;

export const TABLE_NAMES = Object.keys(TABLE_COLUMNS) as TableName[];

/** Rows of each CSV file by table name, columns by header. */
export type Tables = Partial<Record<string, Record<string, string>[]>>;

/** Tables that are absent, and columns that a table lacks. One with a header alone has no rows: they come in by import. */
export function missingColumns(tables: Tables): EditionProblem[] {
  return TABLE_NAMES.flatMap((table): EditionProblem[] => {
    const rows = tables[table];
    if (!rows && !OPTIONAL.has(table))
      return [{ grade: 'error', table, row: null, code: 'missing_table', values: {} }];
    const first = rows?.[0];
    if (!first) return [];
    return [...TABLE_COLUMNS[table], 'source']
      .filter((column) => first[column] === undefined)
      .map((column) => ({ grade: 'error', table, row: 1, code: 'missing_column', values: { column } }));
  });
}
