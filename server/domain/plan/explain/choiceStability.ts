import type { Moved } from '../layout/placesMoved.ts';
import type { Redraw } from './redrawPlans.ts';

/**
 * In what share of redraws an opening, a closure or a move between schools still pays: each is held against doing without it.
 * Of a programme that takes places in, that any of the classes they come from still closes; nothing is said of one where that was
 * not asked of all of them.
 *
 * @param programmes ids, in the order of the redraws' numbers
 * @returns share by programme, 0–1; empty without redraws
 */
export function choiceStability(
  programmes: readonly string[],
  moves: readonly Moved[],
  redrawn: readonly Pick<Redraw, 'pays'>[],
): Map<string, number> {
  const stability = new Map<string, number>();
  const [first] = redrawn;
  if (!first) return stability;
  const place = new Map(programmes.map((id, i) => [id, i]));
  const share = (of: readonly number[]) =>
    redrawn.filter(({ pays }) => of.some((i) => pays.get(i))).length / redrawn.length;
  for (const i of first.pays.keys()) stability.set(programmes[i] as string, share([i]));
  const taken = moves.flatMap(({ from, to }) =>
    to
      .filter(({ places }) => places > 0)
      .map(({ programme }) => ({ from: place.get(from) ?? -1, programme })),
  );
  for (const [programme, of] of Map.groupBy(taken, (one) => one.programme))
    if (of.every(({ from }) => first.pays.has(from)))
      stability.set(programme, share(of.map(({ from }) => from)));
  return stability;
}
