import { halfAway } from '../facts/halfAway.ts';
import type { GuidanceRow } from '../guidance/types.ts';
import { largestRemainder } from '../indicators/largestRemainder.ts';
import { occupationsAtBalance } from '../plan/balance/specialtiesAtBalance.ts';
import type { PlanInputs } from '../plan/input/planInputOf.ts';
import type { OccupationPart } from './types.ts';

/**
 * Which occupations want how many of what is wanted of each specialty at balance: parts of that very figure, in whole persons that
 * sum to it as it is printed.
 *
 * @param today inputs of the plan that the rows' figures are of
 * @returns by specialty, largest first; none where that demand is missing
 */
export function balanceParts(
  { withUntaught }: PlanInputs,
  rows: readonly GuidanceRow[],
): Map<string, OccupationPart[]> {
  const codeOf = ({ key }: GuidanceRow) => key.specialty ?? '';
  const parts = occupationsAtBalance(withUntaught(rows.map(codeOf)));
  return new Map(
    rows.map((row) => {
      const demand = row.balance.demand.value;
      return [codeOf(row), demand === null ? [] : wholeParts(parts.get(codeOf(row)) ?? [], demand)];
    }),
  );
}

/** @param demand what the parts are of, persons */
function wholeParts(
  parts: readonly { occupation: string; persons: number }[],
  demand: number,
): OccupationPart[] {
  const sum = parts.reduce((so, { persons }) => so + persons, 0);
  if (sum === 0) return [];
  const whole = largestRemainder(
    parts.map(({ persons }) => (demand * persons) / sum),
    halfAway(demand),
  );
  return parts
    .map(({ occupation }, i) => ({ occupation, persons: whole[i] ?? 0 }))
    .filter((part) => part.persons > 0)
    .sort((a, b) => b.persons - a.persons || (a.occupation < b.occupation ? -1 : 1));
}
