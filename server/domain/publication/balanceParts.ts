import type { CityContext } from '../city/cityContext.ts';
import { halfAway } from '../facts/halfAway.ts';
import { DRAWS } from '../forecast/forecastGroups.ts';
import type { GuidanceRow } from '../guidance/types.ts';
import { largestRemainder } from '../indicators/largestRemainder.ts';
import type { OccupationPart } from './types.ts';

/**
 * Which occupations want how many of what is wanted of each specialty at balance: parts of that very figure, brought to one size with
 * supply future by future as it is, in whole persons that sum to it as it is printed.
 *
 * @param rows of every specialty that is taught, with what it supplies
 * @returns by specialty, largest first; none where that demand is missing
 */
export function balanceParts(
  context: CityContext,
  rows: readonly GuidanceRow[],
): Map<string, OccupationPart[]> {
  const balance = context.balance();
  if (!balance) return new Map();
  const all = rows.map((row) => {
    const code = row.key.specialty ?? '';
    return { code, row, parts: balance.parts(code, Number(row.graduationYear)) };
  });
  const counted = all.filter(
    ({ row, parts }) => row.schools.length > 0 && row.balance.supply.value !== null && parts.length > 0,
  );
  const size = Math.max(0, ...counted.map(({ parts }) => parts[0]?.wanted.length ?? 0));
  const wanted = Float64Array.from({ length: size }, (_, i) =>
    counted.reduce((sum, { parts }) => parts.reduce((so, one) => so + (one.wanted[i] as number), sum), 0),
  );
  const futures = [...wanted.keys()].filter((i) => (wanted[i] as number) > 0).slice(0, DRAWS);
  return new Map(
    all.map(({ code, row, parts }) => {
      const demand = row.balance.demand.value;
      if (demand === null) return [code, []];
      const shares = parts.map((part) =>
        futures.reduce((so, i) => so + (part.wanted[i] as number) / (wanted[i] as number), 0),
      );
      return [code, wholeParts(parts, shares, demand)];
    }),
  );
}

/** @param shares of the demand, in any unit, in the order of the parts, @param demand persons */
function wholeParts(
  parts: readonly { occupation: string }[],
  shares: readonly number[],
  demand: number,
): OccupationPart[] {
  const sum = shares.reduce((so, share) => so + share, 0);
  if (sum === 0) return [];
  const persons = largestRemainder(
    shares.map((share) => (demand * share) / sum),
    halfAway(demand),
  );
  return parts
    .map(({ occupation }, i) => ({ occupation, persons: persons[i] ?? 0 }))
    .filter((part) => part.persons > 0)
    .sort((a, b) => b.persons - a.persons || (a.occupation < b.occupation ? -1 : 1));
}
