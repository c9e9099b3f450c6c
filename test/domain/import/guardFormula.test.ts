import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCell } from '../../../server/domain/import/cellText.ts';
import { guardFormula } from '../../../server/domain/import/guardFormula.ts';

test.each(['=1+1', '+1+cmd', '-2+3', '@SUM(A1)', '\t=1', "'quoted"])('%j is led by an apostrophe', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
});

test.each(['', '-5', '+3.5%', '-1,200', '焊工', '220502'])('%j stays as it is', (text) => {
  expect(guardFormula(text)).toBe(text);
});

test('what is guarded is read back as it was', () => {
  // `="07"` and a leading apostrophe are themselves ways to write a text
  const text = fc
    .string({ unit: fc.constantFrom(...'=+-@"a1焊 '), maxLength: 6 })
    .map((one) => one.trim())
    .filter((one) => cleanCell(one) === one);
  fc.assert(
    fc.property(text, (one) => {
      expect(cleanCell(guardFormula(one))).toBe(one);
    }),
  );
});
