/** A flow chart without pixels: nodes in columns, links from each column to the next. */
export interface FlowNode {
  id: string;
  column: number;
  name: string;
  /** class that gives its colour: `f-…` or a sector's `h-…` */
  tone: string;
  /** place within its column, from the top */
  order: number;
  persons: number;
}

export interface FlowLink {
  source: string;
  target: string;
  persons: number;
  tone: string;
}

export interface FlowSeries {
  nodes: FlowNode[];
  links: FlowLink[];
  total: number;
  /** whether shares of the total are told; of few persons they are not */
  shares: boolean;
}

/** One step of somebody's way, before it is added up: the ids of the nodes passed, column by column. */
export interface FlowPath {
  nodes: string[];
  persons: number;
  tone: string;
}

/** What a node is called and coloured, and where it stands. */
export interface NodeLook {
  name: string;
  tone: string;
  order: number;
}

/**
 * Adds paths up into nodes and links. Links between the same nodes in the same tone are one.
 *
 * @param tellable whether so many persons are enough for shares of them
 */
export function flowSeries(
  paths: readonly FlowPath[],
  look: (id: string, column: number) => NodeLook,
  tellable: (total: number) => boolean = () => true,
): FlowSeries {
  const nodes = new Map<string, FlowNode>();
  const links = new Map<string, FlowLink>();
  let total = 0;
  for (const { nodes: ids, persons, tone } of paths) {
    if (!(persons > 0)) continue;
    total += persons;
    ids.forEach((id, column) => {
      const node = nodes.get(id) ?? { id, column, persons: 0, ...look(id, column) };
      node.persons += persons;
      nodes.set(id, node);
      const next = ids[column + 1];
      if (next === undefined) return;
      const key = `${id}\n${next}\n${tone}`;
      const link = links.get(key) ?? { source: id, target: next, persons: 0, tone };
      link.persons += persons;
      links.set(key, link);
    });
  }
  return { nodes: [...nodes.values()], links: [...links.values()], total, shares: tellable(total) };
}
