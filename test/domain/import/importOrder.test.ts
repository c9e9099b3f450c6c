import { expect, test } from 'vitest';
import { importOrder } from '../../../server/domain/import/order/importOrder.ts';

const handedIn = (...kinds: Parameters<typeof importOrder>[0][number]['kind'][]) =>
  importOrder(kinds.map((kind) => ({ kind, files: 2, rows: 30 })));
const waits = (order: ReturnType<typeof importOrder>) =>
  Object.fromEntries(
    order.figures.map(({ figure, needs }) => [
      figure,
      needs.filter((need) => !need.handedIn).map(({ kinds }) => kinds.join(' or ')),
    ]),
  );

test('a figure waits for its files and the lists that they name, in the order of the steps', () => {
  expect(waits(handedIn())).toEqual({
    ratio: ['market'],
    index: ['schools', 'outcomes or outcome-returns'],
    gap: ['schools', 'programmes', 'enrolment', 'outcomes or outcome-returns', 'market'],
    plan: ['schools', 'programmes', 'enrolment', 'outcomes or outcome-returns', 'market'],
    advertised: ['postings'],
    registered: ['demand'],
  });
});

test('either of two files is enough, and a file of no rows is none', () => {
  expect(waits(handedIn('schools', 'outcome-returns')).index).toEqual([]);
  expect(waits(importOrder([{ kind: 'market', files: 1, rows: 0 }])).ratio).toEqual(['market']);
});

test('a step says what was handed in and what it serves; what no first figure waits for may come later', () => {
  const { steps } = handedIn('market');
  expect(steps.find((step) => step.handedIn)).toEqual({
    kinds: [{ kind: 'market', files: 2, rows: 30 }],
    handedIn: true,
    optional: false,
    figures: ['ratio', 'gap', 'plan'],
  });
  expect(steps.filter((step) => step.optional).flatMap((step) => step.kinds.map(({ kind }) => kind))).toEqual(
    ['postings', 'demand', 'intake-pool', 'association-forecast'],
  );
});
