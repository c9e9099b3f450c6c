import type { AttackerRange } from '../../../server/domain/disclosure/attackerRanges.ts';
import { type LinkedTable, termsOf } from '../../../server/domain/disclosure/linkedTable.ts';

/** Ranges of hidden cells from every table of whole numbers that agrees with what is told; each cell up to the largest. */
export function bruteRanges(
  { cells, lines }: LinkedTable,
  hidden: ReadonlySet<string>,
): Map<string, AttackerRange> {
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const most = Math.max(...values.values());
  const ids = [...hidden];
  const ranges = new Map<string, AttackerRange>();
  const touched = lines.filter((line) => termsOf(line).some(({ id }) => hidden.has(id)));
  const tryFrom = (at: number) => {
    const open = new Set(ids.slice(at));
    for (const line of touched) {
      const terms = termsOf(line);
      const sum = terms.reduce(
        (so, { id, weight }) => so + (open.has(id) ? 0 : weight * (values.get(id) ?? 0)),
        0,
      );
      // what is still open can only raise the sum of parts, for no total is hidden here
      if (sum > 0 || (sum < 0 && !terms.some(({ id }) => open.has(id)))) return;
    }
    if (at === ids.length) {
      for (const id of ids) {
        const value = values.get(id) ?? 0;
        const { low, high } = ranges.get(id) ?? { low: value, high: value };
        ranges.set(id, { low: Math.min(low, value), high: Math.max(high, value) });
      }
      return;
    }
    const id = ids[at] as string;
    const kept = values.get(id) as number;
    for (let value = 0; value <= most; value++) {
      values.set(id, value);
      tryFrom(at + 1);
    }
    values.set(id, kept);
  };
  tryFrom(0);
  return ranges;
}
