import { localSupply } from '../balance/localSupply.ts';
import type { Moved } from '../layout/placesMoved.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';
import { programmeCosts } from '../solve/programmeCosts.ts';
import { transportCost } from '../transport/transportCost.ts';

/**
 * In what share of redraws it is cheaper to close a thin class and teach its places elsewhere than to leave both as they
 * were. A relaxation cannot tell: it closes no class, for it runs a fraction of one.
 *
 * @param intakes entrants of the plan, in the order of the choices
 * @param redrawn inputs as they might as well have been
 * @returns share by programme that gives, and by programme that takes in; empty without redraws
 */
export function moveStability(
  choices: readonly ProgrammeChoice[],
  moves: readonly Moved[],
  intakes: readonly number[],
  redrawn: readonly PlanInput[],
): Map<string, number> {
  const place = new Map(choices.map(({ programme }, i) => [programme.id, i]));
  const leftAlone = moves.map(({ from, to }) => {
    const left = [...intakes];
    const giver = place.get(from) as number;
    left[giver] = choices[giver]?.last ?? 0;
    for (const { programme, places } of to) {
      const taker = place.get(programme) as number;
      left[taker] = (left[taker] ?? 0) - places;
    }
    return left;
  });
  const pays = redrawn.map((input) => {
    const costOf = transportCost(input);
    const cost = (of: readonly number[]) => costOf(localSupply(input, of)) + programmeCosts(input, of);
    const planned = cost(intakes);
    return leftAlone.map((left) => planned < cost(left));
  });

  const stability = new Map<string, number>();
  const share = (ofMoves: readonly number[]) =>
    pays.filter((one) => ofMoves.some((m) => one[m])).length / pays.length;
  if (pays.length === 0) return stability;
  const takers = Map.groupBy(
    moves.flatMap(({ to }, m) =>
      to.filter(({ places }) => places > 0).map(({ programme }) => ({ programme, m })),
    ),
    ({ programme }) => programme,
  );
  for (const [programme, taken] of takers) stability.set(programme, share(taken.map(({ m }) => m)));
  moves.forEach(({ from }, m) => {
    stability.set(from, share([m]));
  });
  return stability;
}
