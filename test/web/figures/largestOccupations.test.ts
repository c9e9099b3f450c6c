import { expect, it } from 'vitest';
import { largestOccupations } from '../../../web/src/lib/figures/largestOccupations.ts';

const occupations = [
  { code: 'ward', weight: 0.9 },
  { code: 'aide', weight: 0.5 },
  { code: 'clerk', weight: 0.1 },
];
const rows = [
  { key: { occupation: 'ward' }, vacancies: 10 },
  { key: { occupation: 'aide' }, vacancies: 60 },
  { key: { occupation: 'clerk' }, vacancies: null },
];

it('goes by what guidance counts, where there is guidance', () => {
  const demandFrom = [
    { code: 'clerk', persons: 3 },
    { code: 'aide', persons: 40 },
    { code: 'ward', persons: 28 },
  ];
  expect(largestOccupations({ occupations, guidance: { demandFrom } }, rows, 2)).toEqual(['aide', 'ward']);
});

it('goes by vacancies times relevance elsewhere, and leaves out who wants nobody', () => {
  expect(largestOccupations({ occupations, guidance: null }, rows, 4)).toEqual(['aide', 'ward']);
});
