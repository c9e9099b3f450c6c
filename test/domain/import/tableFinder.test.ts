import { expect, test } from 'vitest';
import { createRowChecker } from '../../../server/domain/import/createRowChecker.ts';
import { importKindOf } from '../../../server/domain/import/importKinds.ts';
import { lineRanges } from '../../../server/domain/import/lineRanges.ts';
import { tableFinder } from '../../../server/domain/import/tableFinder.ts';
import type { ImportKind } from '../../../server/domain/import/types.ts';
import { context } from './context.ts';

/** Reads the lines of a file as they stand; a workbook's rows may be short. */
function find(kind: ImportKind, text: string, { pads = false, overrides = {} } = {}) {
  const definition = importKindOf(kind);
  const own = { ...context, ...overrides };
  const checker = createRowChecker(definition, own);
  const rows: number[] = [];
  const finder = tableFinder(
    definition.columns,
    own,
    {
      header: checker.header,
      note: checker.note,
      row: (fields, line) => {
        if (checker.row(fields, line)) rows.push(line);
      },
    },
    pads,
  );
  for (const [i, line] of text.split('\n').entries()) finder.record(line.split(','), i + 1);
  finder.end();
  const said = checker.problems.kept.map(({ code, row, values }) => [code, row ?? values.lines ?? null]);
  return { rows, said, header: finder.headerLine, checker };
}

test('titles above the header and footnotes and totals below the rows are left out, and said by their lines', () => {
  const { rows, said, header } = find(
    'market',
    '通化市市场供求季报,,,,\n单位：人,,,,\n期间,地区,职业,需求人数,求职人数\n2026Q1,东昌区,焊工,3,2\n,,,,\n2026Q1,二道江区,焊工,5,5\n小计,,,8,7\n合计,,,8,7\n注：不含灵活就业,,,,\n填表人：,,审核人：,,',
  );
  expect(header).toBe(3);
  expect(rows).toEqual([4, 6]);
  expect(said).toEqual([
    ['title_rows_skipped', '1–2'],
    ['rows_skipped', '7–10'],
  ]);
});

test('a total in a column that takes one is a row, a subtotal in it is not', () => {
  const { rows, said } = find(
    'outcome-returns',
    '学校,专业,届别,毕业生数\nS01,汽车运用与维修,2026,40\nS01,小计,2026,40\nS01,合计,2026,40',
  );
  expect(rows).toEqual([2, 4]);
  expect(said).toEqual([['rows_skipped', '3']]);
});

test('accounting (会计) ends as a total does and is still looked up', () => {
  const { said } = find('outcome-returns', '学校,专业,届别,毕业生数\nS01,会计,2026,40');
  expect(said).toEqual([['unknown_code', 2]]);
});

test('a header of two lines with merged cells is read as one', () => {
  const { rows, said, header, checker } = find(
    'outcome-returns',
    '2026届就业统计\n学校,专业,届别,毕业生数,,就业去向,,\n,,,总数,女,企事业单位,升学,其他\nS01,700206,2026,40,9,20,10,5',
    { pads: true },
  );
  expect(header).toBe(3);
  expect(rows).toEqual([4]);
  expect(said).toEqual([
    ['title_rows_skipped', '1'],
    ['header_two_lines', '2–3'],
    ['column_ignored', null],
  ]);
  expect(checker.reading?.columns).toMatchObject({ graduates: '毕业生数', further_study: '升学' });
});

test('a header printed again on every page is left out', () => {
  const { rows } = find(
    'market',
    '期间,地区,职业,需求人数\n2026Q1,220502,焊工,3\n期间,地区,职业,需求人数\n2026Q1,220503,焊工,3',
  );
  expect(rows).toEqual([2, 4]);
});

test('a row that only lacks a value is a problem, not a footnote', () => {
  const { said } = find('market', '期间,地区,职业,需求人数\n2026Q1,,焊工,3');
  expect(said).toEqual([['required', 2]]);
});

test('line numbers are said as ranges, and no more than fit a sentence', () => {
  expect(lineRanges([3, 4, 5, 9])).toBe('3–5, 9');
  expect(lineRanges(Array.from({ length: 40 }, (_, i) => 2 * i))).toMatch(/, …$/);
});
