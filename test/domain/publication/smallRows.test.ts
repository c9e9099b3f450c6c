import { describe, expect, it } from 'vitest';
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { cityFacts, edition, marketBlocks } from './cityFacts.ts';
import { type Rows, rowOf, table } from './supplyDemandRows.ts';

describe('small rows', () => {
  it('show their group’s ratio, and beside it their own pulled towards it', () => {
    const market: Rows = [
      { vacancies: 100, seekers: 80, employers: 60 },
      { occupation: '6-24', vacancies: 9, seekers: 4, employers: 9 },
    ];
    const { rows } = table(market);
    const small = rowOf(rows, '6-24');
    expect(small.ratio).toMatchObject({ state: 'parent', note: 'small_cell' });
    expect(small.smoothed).toMatchObject({ state: 'approximate', note: 'smoothed', level: 0.9, n: 13 });
    expect(rowOf(rows, '6-18').smoothed).toBeNull();
  });

  it('that differ no more than by chance take the group’s interval with its φ', () => {
    // every occupation has 8 vacancies of 2 employers: φ 8, and 16 where 20 employers stand behind the 40 mentions
    const codes = Array.from({ length: 20 }, (_, i) => `6-9${i}`);
    const entries = codes.map((code) => ({
      code,
      nameZh: code,
      nameEn: '',
      level: 'occupation' as const,
      parent: '6',
      workTypes: [],
    }));
    const index = indexEdition({ ...edition, occupations: [...edition.occupations, ...entries] });
    const parts = codes.map((occupation) => ({ occupation, vacancies: 8, seekers: 8, employers: 2 }));
    const total = (employers: number) => [
      ...parts,
      { occupation: 'total', vacancies: 160, seekers: 160, employers },
    ];
    const smoothed = (rows: Rows) => {
      const [made] = makePublication(cityFacts({ index, market: marketBlocks(rows) }))[
        'supply-demand/occupation'
      ];
      return rowOf(made?.rows ?? [], '6-90').smoothed;
    };
    const high = (phi: number) => Math.exp(1.644854 * Math.sqrt(phi / 160.5 + 1 / 160.5));
    expect(smoothed(total(40))).toMatchObject({ value: 1, state: 'approximate' });
    expect(smoothed(total(40))?.high).toBeCloseTo(high(8), 5);
    expect(smoothed(total(20))?.high).toBeCloseTo(high(16), 5);
  });
});
