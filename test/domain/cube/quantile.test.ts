import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAY_BIN_WIDTH, payBin, payOfBin } from '../../../server/domain/cube/payBins.ts';
import { quantile } from '../../../server/domain/cube/quantile.ts';

function sketchOf(pays: readonly number[]) {
  const bins = [...new Set(pays.map(payBin))].sort((a, b) => a - b);
  return { bins, counts: bins.map((bin) => pays.filter((pay) => payBin(pay) === bin).length) };
}

/** R-7 over the records themselves. */
function exact(pays: readonly number[], p: number): number {
  const sorted = [...pays].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const low = sorted[Math.floor(position)] as number;
  return low + (position % 1) * ((sorted[Math.ceil(position)] as number) - low);
}

test('quantile(sketch, p) is within one bin of the R-7 quantile of the records', () => {
  const pays = fc.array(fc.integer({ min: 100, max: 150_000 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(pays, fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1), (values, p) => {
      const expected = exact(values, p);
      expect(Math.abs((quantile(sketchOf(values), p) as number) / expected - 1)).toBeLessThan(PAY_BIN_WIDTH);
    }),
  );
});

test('a bin is represented by a pay within 1 % of all it holds, and holds its representative', () => {
  expect(payBin(payOfBin(200))).toBe(200);
  expect(Math.abs(payOfBin(payBin(4600)) / 4600 - 1)).toBeLessThan(0.01);
});

test('pay beyond the range falls into the outermost bins', () => {
  expect([payBin(0), payBin(1), payBin(1e9)]).toEqual([0, 0, 383]);
});

test('an empty sketch has no quantile, and p outside 0 to 1 is refused', () => {
  expect(quantile({ bins: [], counts: [] }, 0.5)).toBeNull();
  expect(() => quantile({ bins: [], counts: [] }, 1.2)).toThrow('invalid p 1.2');
});
