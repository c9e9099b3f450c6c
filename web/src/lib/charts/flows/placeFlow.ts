import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { round } from '../geometry/round.ts';
import { textWidth } from '../geometry/textWidth.ts';
import type { FlowLink, FlowNode, FlowSeries } from './flowSeries.ts';

type Node = SankeyNode<FlowNode, FlowLink>;
type Link = SankeyLink<FlowNode, FlowLink>;

/** Most room for labels at either side; node thickness; least distance of two labels. */
const SHAPE = { label: 320, top: 26, bottom: 8, node: 10, gap: 20 };

export interface PlacedNode {
  id: string;
  name: string;
  persons: number;
  /** null: not told */
  share: number | null;
  tone: string;
  x: number;
  y: number;
  height: number;
  label: { x: number; y: number; anchor: 'start' | 'end' };
  /** index of its row in the figure's table */
  row: number;
}

export interface PlacedFlow {
  width: number;
  height: number;
  nodes: PlacedNode[];
  links: { d: string; width: number; tone: string }[];
  /** x of the columns' heads */
  columns: { x: number; anchor: 'start' | 'end' }[];
}

/** Lays out a flow chart (d3-sankey), columns as given, nodes in their own order from the top. */
export function placeFlow(series: FlowSeries, width: number): PlacedFlow {
  const columns = Math.max(1, ...series.nodes.map(({ column }) => column + 1));
  const tallest = Math.max(
    1,
    ...Array.from({ length: columns }, (_, c) => series.nodes.filter(({ column }) => column === c).length),
  );
  const height = Math.max(260, Math.min(620, tallest * 40 + 40));
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort((a, b) => a.order - b.order)
    .nodeWidth(SHAPE.node)
    .nodePadding(Math.min(SHAPE.gap, (height - 60) / Math.max(1, tallest)))
    .extent([
      [roomFor(series, 0), SHAPE.top],
      [width - roomFor(series, columns - 1), height - SHAPE.bottom],
    ]);
  if (!series.links.length) return { width, height, nodes: [], links: [], columns: [] };
  const graph = layout({
    nodes: series.nodes.map((node) => ({ ...node })),
    links: series.links.map((link) => ({ ...link, value: link.persons })),
  });
  const path = sankeyLinkHorizontal<FlowNode, FlowLink>();
  return {
    width,
    height,
    nodes: graph.nodes.map((node, row) => placeNode(node, row, series)),
    links: graph.links
      .map((link: Link) => ({
        d: shorten(path(link) ?? ''),
        width: round(Math.max(1, link.width ?? 1)),
        tone: link.tone,
      }))
      .sort((a, b) => b.width - a.width),
    columns: Array.from({ length: columns }, (_, column) => {
      const node = graph.nodes.find((found) => found.column === column);
      const anchor = column === 0 ? 'end' : 'start';
      return { x: round((column === 0 ? node?.x1 : node?.x0) ?? 0), anchor };
    }),
  };
}

/** Room for the longest label of an outer column: its name in bold, count and share. */
function roomFor(series: FlowSeries, column: number): number {
  const labels = series.nodes.filter((node) => node.column === column);
  const widths = labels.map(
    ({ name, persons }) => textWidth(`${name} `, 13, true) + textWidth(`${Math.round(persons)}（100%）`, 13),
  );
  return Math.min(SHAPE.label, Math.max(80, ...widths) + 16);
}

function placeNode(node: Node, row: number, { total, shares }: FlowSeries): PlacedNode {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
  const first = node.column === 0;
  return {
    id: node.id,
    name: node.name,
    persons: node.persons,
    share: shares ? node.persons / total : null,
    tone: node.tone,
    x: round(x0),
    y: round(y0),
    height: round(Math.max(1, y1 - y0)),
    label: {
      x: round(first ? x0 - 8 : x1 + 8),
      y: round((y0 + y1) / 2 + 4.5),
      anchor: first ? 'end' : 'start',
    },
    row,
  };
}

/** Path text with one decimal. */
function shorten(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))));
}
