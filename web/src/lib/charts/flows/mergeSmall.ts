import { rollup, sum } from 'd3-array';
import type { FlowPath } from './flowSeries.ts';

/** Share of all persons under which a node is merged into *other* before drawing. */
const SMALL = 0.015;

/**
 * Replaces the small nodes of every column by that column's *other*, id `other-<column>`: those under 1.5 % of all
 * persons, and those beyond the `most` largest. A single small node keeps its name. Persons are conserved.
 */
export function mergeSmall(paths: readonly FlowPath[], most = 12): FlowPath[] {
  const total = sum(paths, ({ persons }) => persons);
  const columns = Math.max(0, ...paths.map(({ nodes }) => nodes.length));
  const small = Array.from({ length: columns }, (_, column) => {
    const persons = rollup(
      paths,
      (group) => sum(group, (path) => path.persons),
      ({ nodes }) => nodes[column] ?? '',
    );
    const ranked = [...persons].sort((a, b) => b[1] - a[1]);
    const ids = ranked.filter(([, count], at) => count < total * SMALL || at >= most).map(([id]) => id);
    return new Set(ids.length > 1 ? ids : []);
  });
  return paths.map((path) => ({
    ...path,
    nodes: path.nodes.map((id, column) => (small[column]?.has(id) ? `other-${column}` : id)),
  }));
}
