import { sum } from 'd3-array';
import type { Coded, DemandLink } from '../types.ts';
import type { FlowPath } from './flowSeries.ts';

/** Sector hues carry identity for at most four sectors; the others stay grey. */
const HUES = 4;

export interface DemandNode {
  entry: Coded;
  tone: string;
  /** larger nodes stand higher */
  order: number;
}

/** Demand's ways: specialty → occupation → sector, coloured by the sector where it is one of the four largest. */
export function demandPaths(links: readonly DemandLink[]): {
  paths: FlowPath[];
  nodes: Map<string, DemandNode>;
} {
  const persons = new Map<string, number>();
  for (const link of links)
    for (const id of idsOf(link)) persons.set(id, (persons.get(id) ?? 0) + link.persons);
  const sectors = [...new Map(links.map(({ sector }) => [sector.code, sector])).keys()]
    .sort((a, b) => (persons.get(`j-${b}`) ?? 0) - (persons.get(`j-${a}`) ?? 0))
    .filter((code) => code !== '0')
    .slice(0, HUES);
  const tone = (code: string) => (sectors.includes(code) ? `h-${code}` : 'f-other');
  const nodes = new Map<string, DemandNode>();
  const all = sum(links, (link) => link.persons);
  for (const link of links) {
    const [specialty, occupation, sector] = idsOf(link);
    const order = (id: string) => Math.round(all - (persons.get(id) ?? 0));
    nodes.set(specialty, { entry: link.specialty, tone: 'f-start', order: order(specialty) });
    nodes.set(occupation, { entry: link.occupation, tone: 'f-start', order: order(occupation) });
    nodes.set(sector, { entry: link.sector, tone: tone(link.sector.code), order: order(sector) });
  }
  const paths = links.map((link) => ({
    nodes: idsOf(link),
    persons: link.persons,
    tone: tone(link.sector.code),
  }));
  return { paths, nodes };
}

/** Node ids, told apart by column: a code may occur in more than one list. */
function idsOf({ specialty, occupation, sector }: DemandLink): [string, string, string] {
  return [`s-${specialty.code}`, `o-${occupation.code}`, `j-${sector.code}`];
}
