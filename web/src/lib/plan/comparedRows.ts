import type { PlanTotals } from '../api/types.ts';

type Compared = 'recommended' | 'unfilled' | 'unmatched' | 'shortage' | 'surplus' | 'cost';

/**
 * What plans and scenarios are compared by: places, who is missing and who is too many, cost. At balance, for how many are
 * wanted in all moves no place; in all where a plan of an earlier method knows no more.
 */
export function comparedRows({
  matching,
  ...totals
}: Pick<PlanTotals, 'recommended' | 'shortage' | 'surplus' | 'cost' | 'matching'>): {
  row: Compared;
  /** null: demand is not known */
  value: number | null;
}[] {
  const { recommended, shortage, surplus, cost } = totals;
  const people: { row: Compared; value: number | null }[] = matching
    ? [
        { row: 'unfilled', value: matching.plan.unfilled },
        { row: 'unmatched', value: matching.plan.unmatched },
      ]
    : [
        { row: 'shortage', value: shortage },
        { row: 'surplus', value: surplus },
      ];
  return [{ row: 'recommended', value: recommended }, ...people, { row: 'cost', value: cost }];
}
