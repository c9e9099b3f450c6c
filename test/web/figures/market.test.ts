import { describe, expect, it } from 'vitest';
import type { Region, SupplyDemandRow } from '../../../web/src/lib/api/types.ts';
import { absentRegions, largestRows } from '../../../web/src/lib/figures/market.ts';
import { estimate, market } from './fixtures.ts';

describe('lists', () => {
  it('keep the largest rows and count those left out', () =>
    expect(
      largestRows(
        [market(estimate(1, 0.9, 1.1), 'eq'), { ...market(estimate(1, 0.9, 1.1), 'eq'), vacancies: 500 }],
        1,
      ),
    ).toMatchObject({
      rows: [{ vacancies: 500 }],
      left: 1,
    }));
});

describe('counties that have not handed in', () => {
  const region = (code: string, memberTo: string | null) => ({ code, memberTo }) as Region;
  const row = (code: string, count: number | null) =>
    ({ key: { region: code }, vacancies: count, seekers: count }) as SupplyDemandRow;
  it('are the members without any count; a county that left the city is not waited for', () =>
    expect(
      absentRegions(
        [row('220502', 30), row('220503', null), row('220581', null)],
        [region('220502', null), region('220503', null), region('220581', '2018')],
      ).map(({ code }) => code),
    ).toEqual(['220503']));
});
