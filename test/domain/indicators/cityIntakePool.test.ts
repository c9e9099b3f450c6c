import { expect, test } from 'vitest';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { cityIntakePool } from '../../../server/domain/indicators/cityIntakePool.ts';
import { smallEdition } from '../edition/smallEdition.ts';

const index = indexEdition(smallEdition());
const row = (region: string, year: string, leavers: number | null, expected: number | null) => ({
  region,
  year,
  leavers,
  expected,
});

test('a region counts in the years of its membership, and the city is never added to its regions', () => {
  const years = cityIntakePool(
    [
      row('T1', '2018', 100, 110),
      row('T2', '2018', 50, 60),
      row('T', '2018', 999, 999),
      row('T2', '2019', 40, 45),
      row('T1', '2019', 90, null),
    ],
    index,
  );
  expect(years).toEqual([
    { year: '2018', leavers: { persons: 150, missing: [] }, expected: { persons: 170, missing: [] } },
    { year: '2019', leavers: { persons: 90, missing: [] }, expected: { persons: null, missing: ['T1'] } },
  ]);
});

test('a year known for the city alone is the city’s; a member without a figure is named', () => {
  const years = cityIntakePool(
    [row('T', '2030', null, 800), row('T1', '2017', 100, null), row('T2', '2017', null, 60)],
    index,
  );
  expect(years).toEqual([
    {
      year: '2017',
      leavers: { persons: 100, missing: ['T2'] },
      expected: { persons: 60, missing: ['T1'] },
    },
    { year: '2030', leavers: { persons: null, missing: ['T1'] }, expected: { persons: 800, missing: [] } },
  ]);
});
