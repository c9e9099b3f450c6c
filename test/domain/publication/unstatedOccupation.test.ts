import { describe, expect, it } from 'vitest';
import type { SupplyDemandRow } from '../../../server/domain/publication/types.ts';
import { type Rows, registered, rowOf, table } from './supplyDemandRows.ts';

describe('persons without a stated occupation', () => {
  const market = (unspecified: number): Rows => [
    { vacancies: 130, seekers: 100, employers: 130 },
    { occupation: '6-24', vacancies: 130, seekers: 100, employers: 130 },
    { occupation: 'unspecified', seekers: unspecified },
  ];
  const sizes = registered(Array(30).fill(1));

  it('both ratios are on the row, and width is that of the stated counts', () => {
    const row = rowOf(table(market(20), 'occupation', sizes).rows, '6-18');
    expect(row).toMatchObject({ vacancies: 130, seekers: 110, statedVacancies: 130, statedSeekers: 100 });
    expect(row.ratio).toMatchObject({ value: 130 / 110, state: 'spread' });
    expect(row.statedRatio).toMatchObject({ value: 1.3, state: 'ok' });
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? 0) / (low ?? 0);
    expect(width(row.ratio)).toBeCloseTo(width(row.statedRatio as SupplyDemandRow['ratio']), 9);
  });

  it('a word that spreading takes away or makes does not stand', () => {
    expect(rowOf(table(market(0), 'occupation', sizes).rows, '6-18').direction).toBe('s1');
    const row = rowOf(table(market(40), 'occupation', sizes).rows, '6-18');
    expect(row.statedRatio?.low).toBeGreaterThan(1);
    expect(row.direction).toBe('unclear');
  });
});
