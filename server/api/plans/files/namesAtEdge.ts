import type { ChartRun } from 'docx/charts';

/** What the library keeps of an element: its name and what it holds, or the part of the file that it refers to. */
interface Kept {
  rootKey?: string;
  root?: Kept[] | { val?: { value: unknown } };
  part?: { options: { content: Kept } };
}

/**
 * Puts the names of a chart's categories at the edge of the chart, also where bars reach to the other side of 0: next to the
 * axis, where the library puts them without a choice, they would be printed over those bars.
 */
export function namesAtEdge(chart: ChartRun): ChartRun {
  const axis = within(chart as unknown as Kept, 'c:catAx');
  const position = axis && within(axis, 'c:tickLblPos');
  const value = position && within(position, '_attr')?.root;
  if (value && 'val' in value && value.val) value.val.value = 'low';
  return chart;
}

/** The first element of a name in what an element holds; null: there is none. */
function within({ root, part }: Kept, name: string): Kept | null {
  const held = [...(Array.isArray(root) ? root : []), ...(part ? [part.options.content] : [])];
  for (const one of held) {
    if (one.rootKey === name) return one;
    const found = typeof one === 'object' ? within(one, name) : null;
    if (found) return found;
  }
  return null;
}
