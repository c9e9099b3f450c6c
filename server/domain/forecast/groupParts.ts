import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import type { NodePart } from './combineNode.ts';

/**
 * Turns a crosswalk round: which shares of which series each target takes, and what no target takes.
 *
 * @param codes of the panel's series, in their order
 * @throws RangeError on shares of an entry that are negative or sum to more than 1
 */
export function groupParts(
  codes: readonly string[],
  sharesOf: SharesOf,
): { groups: Map<string, NodePart[]>; left: NodePart[] } {
  const groups = new Map<string, NodePart[]>();
  const left: NodePart[] = [];
  codes.forEach((from, series) => {
    let assigned = 0;
    for (const { code, weight } of sharesOf(from)) {
      if (!(weight >= 0)) throw new RangeError(`invalid weight ${weight} of ${from} to ${code}; negative`);
      assigned += weight;
      if (weight > 0) groups.set(code, [...(groups.get(code) ?? []), { series, weight }]);
    }
    if (assigned > 1 + 1e-9)
      throw new RangeError(`invalid weights of ${from}; they sum to ${assigned}, over 1`);
    // Shares that come to 1 but for rounding leave nobody behind.
    if (assigned < 1 - 1e-9) left.push({ series, weight: 1 - assigned });
  });
  return { groups, left };
}
