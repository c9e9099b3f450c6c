import { describe, expect, test } from 'vitest';
import settings from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import { checkEdition } from '../../../server/domain/edition/checkEdition.ts';
import type { EditionProblem } from '../../../server/domain/edition/problem.ts';
import { smallEdition, smallPlan, smallTables } from './smallEdition.ts';

type Row = Record<string, string>;

const RULE: Row = {
  id: 'r',
  area: '22',
  area_zh: '甲',
  area_en: 'A',
  level: 'secondary',
  year: '2013',
  concerns: 'running',
  condition: 'outcome_below',
  threshold: '0.6',
  years: '2',
  applies: 'cited',
  condition_zh: '条件',
  condition_en: 'condition',
  follows_zh: '后果',
  follows_en: 'what follows',
  source: 'test',
};

/** Errors after adding one row to a table, its cells filled from the table's last row. */
function errorsWith(table: string, cells: Row): EditionProblem[] {
  const rows = smallTables()[table] ?? [];
  return errorsOf({ [table]: [...rows, { ...rows.at(-1), ...cells }] });
}

function errorsOf(change: Record<string, Row[]>, changedSettings: object = {}): EditionProblem[] {
  return checkEdition(smallEdition(change, changedSettings)).filter((problem) => problem.grade === 'error');
}

describe('checkEdition', () => {
  test('finds no error in a whole edition and notes the occupation without a specialty', () => {
    expect(checkEdition(smallEdition())).toEqual([
      {
        grade: 'note',
        table: 'occupations',
        row: 6,
        code: 'occupation_without_specialty',
        values: { code: '6-18-01-02', name: '铣工' },
      },
    ]);
  });

  test('names table, line and values of a doubled code', () => {
    expect(errorsWith('sectors', { code: '3' })).toEqual([
      { grade: 'error', table: 'sectors', row: 4, code: 'duplicate_code', values: { code: '3' } },
    ]);
  });

  test.each([
    ['of one character', { word: '药', code: '660103' }, 'short_word'],
    ['that leads nowhere', { word: '修车', code: '999999' }, 'unknown_word_target'],
  ])('refuses an everyday word %s', (_, row, code) => {
    expect(errorsOf({ everyday_words: [{ ...row, source: 'test' }] })).toMatchObject([
      { table: 'everyday_words', row: 2, code },
    ]);
  });

  test('an everyday word may lead to several codes, to each once', () => {
    const rows = ['660103', '66', '660103'].map((code) => ({ word: '开机床', code, source: 'test' }));
    expect(errorsOf({ everyday_words: rows.slice(0, 2) })).toEqual([]);
    expect(errorsOf({ everyday_words: rows })).toMatchObject([{ row: 4, code: 'doubled_word' }]);
  });

  test.each([
    ['a parent that does not exist', 'occupations', { code: '7', parent: '9' }, 'orphan_parent'],
    ['a specialty of no class', 'specialties', { code: '660199', parent: '6699' }, 'orphan_parent'],
    ['an entry that is its own parent', 'industries', { code: 'X', parent: 'X' }, 'parent_cycle'],
    ['a level outside the list', 'regions', { code: 'T3', level: 'village', tile_column: '' }, 'bad_level'],
    ['an entry without a name', 'sectors', { code: '4', name_zh: '' }, 'empty_name'],
    ['two tiles in one place', 'regions', { code: 'T3' }, 'tile_collision'],
    [
      'a membership that is no year',
      'regions',
      { code: 'T3', tile_column: '2', member_to: '18' },
      'bad_year',
    ],
    ['a crosswalk from nowhere', 'occupation_specialty', { from: '9-99' }, 'unknown_from'],
    ['a crosswalk to nowhere', 'occupation_specialty', { to: '999999' }, 'unknown_to'],
    ['a weight of 0', 'occupation_sector', { from: '6-18-01-01', weight: '0' }, 'bad_weight'],
    ['a weight above 1', 'industry_sector', { from: 'C', weight: '1.5' }, 'bad_weight'],
    ['a pair given twice', 'occupation_specialty', { weight: '0.1' }, 'duplicate_row'],
    ['a crosswalk row without a source', 'industry_sector', { from: 'C', source: '' }, 'missing_source'],
    ['shares of more than 1', 'occupation_sector', { to: '0', weight: '0.1' }, 'weight_sum'],
    ['a rule that nothing can be held against', 'rules', { ...RULE, condition: 'luck' }, 'bad_rule'],
    ['a rule of several years without their number', 'rules', { ...RULE, years: '' }, 'bad_rule'],
    ['a rule without a source', 'rules', { ...RULE, source: '' }, 'missing_rule_source'],
    ['an alias of nothing', 'aliases', { alias: '读书', code: 'reading' }, 'unknown_target'],
    ['an alias in no list', 'aliases', { list: 'planet', alias: '火星' }, 'unknown_list'],
    ['an alias of two codes', 'aliases', { alias: '升学', code: 'contract' }, 'ambiguous_alias'],
    [
      "an alias that is another entry's name",
      'aliases',
      { list: 'specialty', alias: '机械加工技术', code: '660103' },
      'ambiguous_alias',
    ],
  ])('finds %s', (_, table, cells, code) => {
    expect(errorsWith(table, cells as Row).map((problem) => problem.code)).toContain(code);
  });

  test.each([
    ['a city that is no region', { city: 'Z' }, 'unknown_region'],
    [
      'quality weights that do not sum to 1',
      { quality: quality({ outcome: 0.3 }, {}) },
      'quality_weight_sum',
    ],
    ['goalposts upside down', { quality: quality({}, { local: { low: 0.9, high: 0.2 } }) }, 'goalpost_order'],
    [
      'a logarithmic goalpost at 0',
      { quality: quality({}, { salary: { low: 0, high: 9, log: true } }) },
      'goalpost_order',
    ],
    [
      'cuts out of order',
      { ratio: { ...settings.ratio, cuts: { equal: 2, clear: 1.5, severe: 1.2 } } },
      'cut_order',
    ],
    [
      'a stretch of the calendar that ends before it begins',
      { calendar: { ...settings.calendar, opinions: { from: '02-28', to: '02-01' } } },
      'calendar_order',
    ],
    ['class sizes out of order', { plan: { ...smallPlan, classMin: 50 } }, 'class_order'],
    ['a priority of no sector', { plan: { ...smallPlan, priorities: { '9': 1.2 } } }, 'unknown_sector'],
    ['care for no specialty', { plan: { ...smallPlan, care: { '999999': 1.1 } } }, 'unknown_specialty'],
  ])('finds %s', (_, changed, code) => {
    expect(errorsOf({}, changed).map((problem) => problem.code)).toEqual([code]);
  });

  test('notes what no crosswalk row mentions', () => {
    const notes = checkEdition(smallEdition({ occupation_specialty: [], specialty_sector: [] }));
    expect(notes.map(({ code, values }) => `${code} ${values.code}`)).toEqual([
      'specialty_without_occupation 660103',
      'specialty_without_sector 660103',
      'specialty_without_occupation 660102',
      'specialty_without_sector 660102',
      'occupation_without_specialty 6-18-01-01',
      'occupation_without_specialty 6-18-01-02',
    ]);
  });
});

function quality(weights: object, goalposts: object): object {
  return {
    ...settings.quality,
    weights: { ...settings.quality.weights, ...weights },
    goalposts: { ...settings.quality.goalposts, ...goalposts },
  };
}
