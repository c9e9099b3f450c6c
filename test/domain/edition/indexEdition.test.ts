import { describe, expect, test } from 'vitest';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { smallEdition } from './smallEdition.ts';

const index = indexEdition(smallEdition());

describe('resolve', () => {
  test.each([
    ['a code', 'occupation', '6-18-01-01', '6-18-01-01'],
    ['a Chinese name with spaces and full-width letters', 'specialty', ' 数控 技术应用 ', '660103'],
    ['an English name in any case', 'specialty', 'cnc TECHNOLOGY', '660103'],
    ['an alias', 'specialty', '数控加工', '660103'],
    ['an outcome by alias', 'outcome', '升学', 'further_study'],
    ['an outcome by code', 'outcome', 'seeking', 'seeking'],
    ['a work type of one occupation', 'occupation', '数控车工', '6-18-01-01'],
  ] as const)('finds %s', (_, list, text, code) => {
    expect(index.resolve(list, text)).toBe(code);
  });

  test.each([
    ['an unknown name', 'specialty', '炼丹术'],
    ['a name of another list', 'region', '车工'],
    ['a work type of two occupations', 'occupation', '普通车工'],
  ] as const)('finds nothing for %s', (_, list, text) => {
    expect(index.resolve(list, text)).toBeNull();
  });
});

describe('sector shares', () => {
  test('come from the nearest group above and leave the rest to other', () => {
    const shares = index.sectorsOfOccupation('6-18-01-01');
    expect(shares.map((share) => share.code)).toEqual(['3', '0']);
    expect(shares[1]?.weight).toBeCloseTo(0.1, 12);
  });

  test("of an occupation's own row win over its group's", () => {
    expect(index.sectorsOfOccupation('6-18-01-02')).toEqual([{ code: '3', weight: 1 }]);
  });

  test('of a specialty come from its class', () => {
    expect(index.sectorsOfSpecialty('660103')).toEqual([{ code: '3', weight: 1 }]);
  });

  test('of an entry without any row are all other', () => {
    expect(index.sectorsOfIndustry('C')).toEqual([{ code: '0', weight: 1 }]);
    expect(index.sectorsOfOccupation('unspecified')).toEqual([{ code: '0', weight: 1 }]);
  });
});

test('specialties of an occupation stand heaviest first, occupations of a specialty likewise', () => {
  expect(index.specialtiesOfOccupation('6-18-01-01')).toEqual([
    { code: '660103', weight: 0.5 },
    { code: '660102', weight: 0.25 },
  ]);
  expect(index.occupationsOfSpecialty('660103')).toEqual([{ code: '6-18-01-01', weight: 0.5 }]);
  expect(index.specialtiesOfOccupation('6-18-01-02')).toEqual([]);
});

describe('isMember', () => {
  test.each([
    ['T1', '2026Q3', true],
    ['T2', '2014', false],
    ['T2', '2015Q1', true],
    ['T2', '2018Q4', true],
    ['T2', '2019H1', false],
    ['T', '2026Q3', false],
    ['CN', '2026Q3', false],
    ['Z', '2026Q3', false],
    ['T1', 'yesterday', false],
  ])('%s in %s: %s', (region, period, expected) => {
    expect(index.isMember(region, period)).toBe(expected);
  });
});
