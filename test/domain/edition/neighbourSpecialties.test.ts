import { expect, test } from 'vitest';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { neighbourSpecialties } from '../../../server/domain/edition/neighbourSpecialties.ts';
import { smallEdition, smallTables } from './smallEdition.ts';

const cells = (code: string, parent: string, level = 'secondary') => ({
  code,
  name_zh: code,
  name_en: '',
  level,
  parent,
  length: '3',
  source: 'test',
});
const group = (code: string, level: string, parent = '') => ({
  code,
  name_zh: code,
  name_en: '',
  level,
  parent,
  source: 'test',
});

const index = indexEdition(
  smallEdition({
    specialty_groups: [
      ...(smallTables().specialty_groups ?? []),
      group('6602', 'class', '66'),
      group('70', 'category'),
      group('7002', 'class', '70'),
    ],
    specialties: [
      ...(smallTables().specialties ?? []),
      cells('660201', '6602'),
      cells('700206', '7002'),
      cells('460103', '6601', 'associate'),
      cells('700301', '7002'),
    ],
    occupation_specialty: [
      ...(smallTables().occupation_specialty ?? []),
      { from: '6-18-01-01', to: '700206', weight: '0.1', source: 'test' },
    ],
  }),
);
const all = new Set(index.edition.specialties.map(({ code }) => code));

test('class comes before a shared occupation, that before the category, the own level before others', () => {
  expect(neighbourSpecialties(index, '660103', all)).toEqual([
    { code: '660102', by: 'class' },
    { code: '460103', by: 'class' },
    { code: '700206', by: 'occupation' },
    { code: '660201', by: 'category' },
  ]);
});

test('only those given are neighbours, and a code of nothing has none', () => {
  expect(neighbourSpecialties(index, '660103', new Set(['660103', '700206']))).toEqual([
    { code: '700206', by: 'occupation' },
  ]);
  expect(neighbourSpecialties(index, '999999', all)).toEqual([]);
});
