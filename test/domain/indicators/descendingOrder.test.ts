import fc from 'fast-check';
import { expect, test } from 'vitest';
import { descendingOrder } from '../../../server/domain/indicators/descendingOrder.ts';

test('orders as a sort with a comparison does, crowds, ties and −Infinity among them', () => {
  const value = fc.oneof(
    fc.double({ min: -5, max: 0, noNaN: true }),
    fc.constantFrom(-1, -2, Number.NEGATIVE_INFINITY),
    fc.double({ min: 0, max: 1e-9, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 200 }), (values) => {
      const places = values.map((_, i) => i);
      // −Infinity − −Infinity is NaN: equal values are told apart by place first
      places.sort((a, b) => (values[a] === values[b] ? a - b : (values[b] ?? 0) - (values[a] ?? 0)));
      expect([...descendingOrder(values.length)(Float64Array.from(values))]).toEqual(places);
    }),
  );
});
