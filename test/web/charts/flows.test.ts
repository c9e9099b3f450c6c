import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowSeries } from '../../../web/src/lib/charts/flows/flowSeries.ts';
import { graduateFlowPaths } from '../../../web/src/lib/charts/flows/graduateFlowPaths.ts';
import { mergeSmall } from '../../../web/src/lib/charts/flows/mergeSmall.ts';
import { placeFlow } from '../../../web/src/lib/charts/flows/placeFlow.ts';
import { textWidth } from '../../../web/src/lib/charts/geometry/textWidth.ts';
import { FLOWS } from './fixtures/index.ts';

describe('flows', () => {
  const look = (id: string) => ({ name: id, tone: 'f-other', order: 0 });

  test('conserve persons when small nodes are merged', () => {
    const sum = (paths: { persons: number }[]) => paths.reduce((total, { persons }) => total + persons, 0);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 9 }),
            fc.integer({ min: 0, max: 9 }),
            fc.integer({ min: 0, max: 500 }),
          ),
          { maxLength: 40 },
        ),
        (rows) => {
          const paths = rows.map(([a, b, persons]) => ({
            nodes: [`a${a}`, `b${b}`],
            persons,
            tone: 'f-other',
          }));
          expect(sum(mergeSmall(paths, 4))).toBe(sum(paths));
        },
      ),
    );
  });

  test('keep every node under 1.5 % only as part of other', () => {
    const series = flowSeries(mergeSmall(graduateFlowPaths(FLOWS)), look);
    const small = series.nodes.filter(
      ({ id, persons }) => persons < series.total * 0.015 && !id.startsWith('other-'),
    );
    expect(small).toEqual([]);
  });

  test('set labels of one column at least 18 px apart', () => {
    const { nodes } = placeFlow(flowSeries(mergeSmall(graduateFlowPaths(FLOWS)), look), 1100);
    const column = nodes
      .filter(({ x }) => x === nodes.find(({ id }) => id === 'contract')?.x)
      .sort((a, b) => a.label.y - b.label.y);
    const gaps = column.slice(1).map(({ label }, index) => label.y - (column[index]?.label.y ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(18);
  });

  test('draw nothing from nothing', () => {
    expect(placeFlow(flowSeries([], look), 1100)).toMatchObject({ nodes: [], links: [] });
  });
});

test('labels of the outer columns stay inside the drawing', () => {
  const look = (id: string) => ({
    name: id === 'cohort' ? '2026 届' : '协议和合同就业',
    tone: 'f-other',
    order: 0,
  });
  const { nodes, width } = placeFlow(flowSeries(graduateFlowPaths(FLOWS), look), 1100);
  const room = ({ id, label }: (typeof nodes)[number]) => (id === 'cohort' ? label.x : width - label.x);
  const outer = nodes.filter(({ id }) => id === 'cohort' || id.startsWith('to-'));
  const cut = outer.filter(
    (node) => room(node) < textWidth(`${node.name} ${node.persons}（100%）`, 13, true),
  );
  expect(cut).toEqual([]);
});
