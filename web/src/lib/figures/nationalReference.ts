import { referenceTotals } from './referenceTotals.ts';
import type { Coded, ReferenceRow } from './types.ts';

/** The published series of the reference region, all occupations, oldest first; undefined where there is none. */
export function nationalReference(rows: readonly ReferenceRow[], region: Coded | null) {
  const own = referenceTotals(rows)
    .filter((row) => row.key.region === region?.code && /Q/.test(row.key.period ?? ''))
    .flatMap((row) => {
      const ratio = row.printed ?? row.ratio.value;
      return ratio === null ? [] : [{ period: row.key.period as string, ratio, source: row.source }];
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const last = own.at(-1);
  if (!region || !last) return undefined;
  return { name: region, points: own.map(({ period, ratio }) => ({ period, ratio })), source: last.source };
}
