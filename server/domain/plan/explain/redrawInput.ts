import { drawNormal } from '../../indicators/random/drawNormal.ts';
import type { RandomSource } from '../../indicators/random/randomSource.ts';
import type { PlanInput } from '../planInput.ts';
import { drawYields } from './drawYields.ts';

/** Standard deviation of the logarithm of a weight: a published weight is a judgement, right to about a tenth. */
export const WEIGHT_SPREAD = 0.1;

/** Joint scenarios a redraw weighs: for places they say as much as many. */
const SCENARIOS = 16;
/** Draws its probabilities are read from: it decides nothing, so that fewer do. */
const DRAWS = 200;

/**
 * The input as it might as well have been: the forecast of every occupation centred anew on one of its futures, joint
 * scenarios drawn again around it, yields from the posteriors of their rates and the year-to-year ρ (what a
 * specialty's programmes have in common once for all of them), and every weight (surplus, quality, thin classes, reach,
 * priorities) moved by a log-normal factor of spread {@link WEIGHT_SPREAD}.
 *
 * @see method §6, "Actions"
 */
export function redrawInput(input: PlanInput, random: RandomSource): PlanInput {
  const factor = () => Math.exp(WEIGHT_SPREAD * drawNormal(random));
  const { limits, balance } = input;
  const count = Math.max(1, ...input.occupations.map(({ futures }) => futures.length));
  const centre = Math.floor(random() * count);
  const drawn = Array.from({ length: Math.min(SCENARIOS, count) }, () => Math.floor(random() * count));
  const common = drawNormal(random);
  const calibration = () => Math.exp(balance.spread * Math.SQRT1_2 * (common + drawNormal(random)));
  const seed = Math.floor(random() * 2 ** 31);
  const yields = drawYields(input, random);
  return {
    ...input,
    seed,
    limits: {
      ...limits,
      surplusCost: limits.surplusCost * factor(),
      qualityWeight: limits.qualityWeight * factor(),
      thinClassCost: limits.thinClassCost * factor(),
      reachWeight: limits.reachWeight * factor(),
      priorities: Object.fromEntries(
        Object.entries(limits.priorities).map(([code, weight]) => [code, weight * factor()]),
      ),
    },
    balance: {
      ...balance,
      scenarios: Math.min(SCENARIOS, balance.scenarios),
      draws: Math.min(DRAWS, balance.draws),
    },
    occupations: input.occupations.map((one) => {
      const at = (future: number) => one.futures[future % one.futures.length] ?? 1;
      const wanted = one.wanted === null ? null : one.wanted * at(centre) * calibration();
      const mean = one.futures.reduce((so, of) => so + of, 0) / one.futures.length;
      // around the new centre, not twice away from the old one
      return { ...one, wanted, futures: drawn.map((future) => (mean > 0 ? at(future) / mean : 1)) };
    }),
    programmes: input.programmes.map((programme, i) => ({
      ...programme,
      yield: yields[i] ?? programme.yield,
    })),
  };
}
