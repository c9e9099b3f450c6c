import { parseSettings } from './parseSettings.ts';
import { type EditionProblem, fileLine } from './problem.ts';
import { missingColumns, type TableName, type Tables } from './tables.ts';
import type {
  AdjustmentRule,
  Alias,
  CodeEntry,
  CrosswalkRow,
  Edition,
  Occupation,
  Region,
  Specialty,
} from './types.ts';

type Row = Record<string, string>;

/**
 * Turns an edition's parsed files into an {@link Edition}. Every row is kept, so that the line numbers of later
 * findings hold; what cannot be read becomes a problem here (`missing_table`, `missing_column`, `bad_number`,
 * `bad_setting`) and what does not fit together is found by `checkEdition`.
 *
 * @param id folder name of the edition
 * @param settings content of `edition.json`
 * @param tables rows of each CSV file by table name (file name without `.csv`), columns by header
 */
export function parseEdition(
  id: string,
  settings: unknown,
  tables: Tables,
): { edition: Edition; problems: EditionProblem[] } {
  const problems: EditionProblem[] = missingColumns(tables);
  const rows = (name: TableName): Row[] => tables[name] ?? [];
  const number = (table: TableName, row: Row, index: number, column: string): number => {
    const value = (row[column] ?? '') === '' ? Number.NaN : Number(row[column]);
    if (Number.isNaN(value))
      problems.push({
        grade: 'error',
        table,
        row: fileLine(index),
        code: 'bad_number',
        values: { column, value: row[column] ?? '' },
      });
    return value;
  };
  const entries = (name: TableName): CodeEntry[] => rows(name).map(toEntry);
  const crosswalk = (name: TableName): CrosswalkRow[] =>
    rows(name).map((row, i) => ({
      from: row.from ?? '',
      to: row.to ?? '',
      weight: number(name, row, i, 'weight'),
      source: row.source ?? '',
    }));

  const edition: Edition = {
    id,
    settings: parseSettings(settings, problems),
    regions: rows('regions').map((row, i) => ({
      ...toEntry(row),
      level: row.level as Region['level'],
      memberFrom: row.member_from || null,
      memberTo: row.member_to || null,
      tile: row.tile_column
        ? {
            column: number('regions', row, i, 'tile_column'),
            row: number('regions', row, i, 'tile_row'),
          }
        : null,
    })),
    sectors: entries('sectors').map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn })),
    industries: entries('industries'),
    occupations: rows('occupations').map((row) => ({
      ...toEntry(row),
      level: row.level as Occupation['level'],
      workTypes: row.work_types ? row.work_types.split('|') : [],
    })),
    specialties: rows('specialties').map((row, i) => ({
      ...toEntry(row),
      level: row.level as Specialty['level'],
      length: number('specialties', row, i, 'length'),
    })),
    specialtyGroups: entries('specialty_groups'),
    aliases: rows('aliases').map((row) => ({
      list: row.list as Alias['list'],
      alias: row.alias ?? '',
      code: row.code ?? '',
    })),
    everydayWords: rows('everyday_words').map((row) => ({ word: row.word ?? '', code: row.code ?? '' })),
    occupationSpecialty: crosswalk('occupation_specialty'),
    occupationSector: crosswalk('occupation_sector'),
    specialtySector: crosswalk('specialty_sector'),
    industrySector: crosswalk('industry_sector'),
    rules: rows('rules').map((row, i) => toRule(row, (column) => number('rules', row, i, column))),
  };
  return { edition, problems };
}

function toEntry(row: Row): CodeEntry {
  return {
    code: row.code ?? '',
    nameZh: row.name_zh ?? '',
    nameEn: row.name_en ?? '',
    level: row.level ?? '',
    parent: row.parent || null,
  };
}

/** @param number reads one of the row's columns */
function toRule(row: Row, number: (column: string) => number): AdjustmentRule {
  return {
    id: row.id ?? '',
    area: row.area ?? '',
    areaZh: row.area_zh ?? '',
    areaEn: row.area_en ?? '',
    level: row.level as AdjustmentRule['level'],
    year: row.year ?? '',
    concerns: row.concerns as AdjustmentRule['concerns'],
    condition: row.condition as AdjustmentRule['condition'],
    threshold: number('threshold'),
    years: row.years ? number('years') : null,
    applies: row.applies as AdjustmentRule['applies'],
    conditionZh: row.condition_zh ?? '',
    conditionEn: row.condition_en ?? '',
    followsZh: row.follows_zh ?? '',
    followsEn: row.follows_en ?? '',
    sourceZh: row.source_zh || (row.source ?? ''),
    source: row.source ?? '',
  };
}
