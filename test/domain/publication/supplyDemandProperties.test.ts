import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarketRow } from '../../../server/domain/facts/rows.ts';
import { type Grouping, table } from './supplyDemandRows.ts';

const count = fc.option(fc.integer({ min: 0, max: 900 }), { freq: 6 });
const market: fc.Arbitrary<Partial<MarketRow>[]> = fc.uniqueArray(
  fc.record({
    region: fc.constantFrom('220502', '220503', '220581'),
    occupation: fc.constantFrom('4-01', '6-18', '6-24', '6-30-01', 'unspecified', 'total'),
    vacancies: count,
    seekers: count,
    employers: count,
  }),
  { selector: (row) => `${row.region} ${row.occupation}`, minLength: 1, maxLength: 16 },
);
const grouping = fc.constantFrom<Grouping>('city', 'region', 'sector', 'specialty', 'occupation');

describe('whatever was handed in', () => {
  it('φ is never below 1, a ratio lies in its interval, and a word means that both intervals exclude 1', () => {
    fc.assert(
      fc.property(market, grouping, (rows, by) => {
        const { rows: shown, total } = table(rows, by);
        for (const { phi, ratio, statedRatio, direction, shortageProbability } of [...shown, total]) {
          if (phi !== null) expect(phi).toBeGreaterThanOrEqual(1);
          if (ratio.value !== null && ratio.state !== 'parent') {
            expect(ratio.low).toBeLessThanOrEqual(ratio.value);
            expect(ratio.high).toBeGreaterThanOrEqual(ratio.value);
          }
          if (!direction || direction === 'unclear' || direction === 'eq') continue;
          const short = direction.startsWith('s');
          for (const one of [ratio, ...(statedRatio ? [statedRatio] : [])])
            expect(short ? (one.low as number) > 1 : (one.high as number) < 1).toBe(true);
          expect(short === (shortageProbability as number) > 0.5).toBe(true);
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('employers are never fewer than those of any occupation wholly inside, and never more than were told', () => {
    fc.assert(
      fc.property(market, (rows) => {
        const { total } = table(rows, 'city');
        const members = rows.filter(({ region }) => region !== '220581');
        const told = members.reduce((sum, row) => sum + (row.employers ?? 0), 0);
        if (members.length > 0 && total.employers !== null) expect(total.employers).toBeLessThanOrEqual(told);
        expect(total.employersAtLeast && total.clumping === 'employers').toBe(false);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
