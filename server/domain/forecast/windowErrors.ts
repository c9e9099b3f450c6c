import type { NodeForecast } from './combineNode.ts';
import { OWN_FROM } from './panelForecaster.ts';

/**
 * What came less what was forecast, summed over the quarters from `from` to `to` steps ahead, in units of the series'
 * scale, from each origin.
 *
 * @returns by origin; null where a target is not on record, or so little lay behind the origin that the scale says nothing
 */
export function windowErrors(
  node: NodeForecast,
  origins: readonly number[],
  { from, to }: { from: number; to: number },
): (number | null)[] {
  return origins.map((origin, i) => {
    if (origin + to > node.actual.length || origin - node.start < OWN_FROM) return null;
    let error = 0;
    for (let step = from; step <= to; step++) {
      if (!node.collected[origin + step - 1]) return null;
      error += (node.actual[origin + step - 1] as number) - (node.past[i]?.[step - 1] as number);
    }
    return error / (node.pastScales[i] as number);
  });
}
