import { describe, expect, it } from 'vitest';
import { publishedTable } from '../../../server/api/downloads/publishedTables.ts';
import { PROTECTION_MATRIX } from '../../../server/domain/disclosure/protectionMatrix.ts';
import {
  PUBLISHED_COLUMNS,
  protectionsOf,
  unprotectedColumns,
} from '../../../server/domain/disclosure/publishedColumns.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { demonstrationFacts } from '../plan/input/demonstrationFacts.ts';

describe('the protection matrix', async () => {
  const tables = makePublication((await demonstrationFacts()).city);

  it('has a row for every table that is published and every field of its rows', () => {
    expect(Object.keys(PUBLISHED_COLUMNS).sort()).toEqual(Object.keys(tables).sort());
    expect(Object.keys(tables).filter((name) => publishedTable(name) === null)).toEqual([]);
    expect(unprotectedColumns(tables)).toEqual([]);
  });

  it('finds a table, a field, a figure and a head without a row', () => {
    const [table] = tables['placement/school'];
    const row = table?.rows[0];
    const withMore = {
      ...table,
      rows: [{ ...row, birthdays: 3, figures: { ...row?.figures, height: null } }],
      head: 1,
    };
    expect(unprotectedColumns({ 'placement/school': [withMore], diaries: [] })).toEqual([
      'diaries',
      'placement/school.birthdays',
      'placement/school.figures.height',
      'placement/school.head',
    ]);
  });

  it('has no row that nothing is published by', () => {
    const used = new Set<string>(
      Object.values(PUBLISHED_COLUMNS)
        .flatMap(({ rows, beside }) => [...Object.values(rows), ...Object.values(beside)])
        .flatMap((column) =>
          typeof column === 'object' && !Array.isArray(column) ? Object.values(column) : [column],
        )
        .flat(),
    );
    expect(Object.keys(PROTECTION_MATRIX).filter((row) => !used.has(row))).toEqual([]);
  });

  it('protects what is made of several kinds of facts in every way that one of them asks for', () => {
    const { rows } = PUBLISHED_COLUMNS['placement/programme'];
    expect(protectionsOf(rows.graduates)).toEqual(['exact', 'small_returns']);
    expect(protectionsOf(rows.figures.salary)).toEqual(['pay']);
    expect(protectionsOf(PUBLISHED_COLUMNS.flows.rows.graduates)).toEqual(['cell_key']);
    expect(protectionsOf(PUBLISHED_COLUMNS['most-wanted'].rows.vacancies)).toEqual(['few_employers']);
  });
});
