import type { PlanTotals } from '../api/types.ts';

type Compared = 'places' | 'unfilled' | 'unmatched' | 'shortage' | 'surplus' | 'cost';

/**
 * What plans and scenarios are compared by: places, who is missing and who is too many, cost. At balance, for how many are
 * wanted in all moves no place; in all where a plan of an earlier method knows no more.
 *
 * @param as what is recommended, which a scenario changes, or what is decided so far
 */
export function comparedRows(
  totals: Pick<
    PlanTotals,
    'recommended' | 'decided' | 'shortage' | 'surplus' | 'cost' | 'decidedCost' | 'matching'
  >,
  as: 'recommended' | 'decided' = 'recommended',
): {
  row: Compared;
  /** null: not known */
  value: number | null;
}[] {
  const decided = as === 'decided';
  const { matching, shortage, surplus } = totals;
  const at = matching && (decided ? (matching.decided ?? matching.plan) : matching.plan);
  const people: { row: Compared; value: number | null }[] = at
    ? [
        { row: 'unfilled', value: at.unfilled },
        { row: 'unmatched', value: at.unmatched },
      ]
    : [
        // of an earlier method nobody works out what decided numbers leave
        { row: 'shortage', value: decided ? null : shortage },
        { row: 'surplus', value: decided ? null : surplus },
      ];
  return [
    { row: 'places', value: decided ? totals.decided : totals.recommended },
    ...people,
    { row: 'cost', value: decided ? totals.decidedCost : totals.cost },
  ];
}
