import { drawBeta } from '../../indicators/random/drawBeta.ts';
import { drawGamma } from '../../indicators/random/drawGamma.ts';
import { drawNormal } from '../../indicators/random/drawNormal.ts';
import type { RandomSource } from '../../indicators/random/randomSource.ts';
import type { PlanField, PlanInput } from '../planInput.ts';
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
 * priorities) moved by a log-normal factor of spread {@link WEIGHT_SPREAD}. What the simple rule reads is drawn with them: its
 * vacancies by the same meaning and their own count, and who was placed by the posterior of their share.
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
      // what a vacancy means for graduates is one thing, whether the optimum or the rule reads it
      const means = calibration();
      const wanted = one.wanted === null ? null : one.wanted * at(centre) * means;
      const vacancies = one.vacancies && means * drawGamma(random, one.vacancies);
      const mean = one.futures.reduce((so, of) => so + of, 0) / one.futures.length;
      // around the new centre, not twice away from the old one
      return {
        ...one,
        vacancies,
        wanted,
        futures: drawn.map((future) => (mean > 0 ? at(future) / mean : 1)),
      };
    }),
    fields: input.fields.map((field) => ({
      ...field,
      placed: field.placed && drawPlaced(field.placed, random),
    })),
    programmes: input.programmes.map((programme, i) => ({
      ...programme,
      yield: yields[i] ?? programme.yield,
    })),
  };
}

/** Of those who seek work here, how many might have found it in what they learned: from the posterior of their share. */
function drawPlaced({ matched, seeking }: NonNullable<PlanField['placed']>, random: RandomSource) {
  const share = drawBeta(random, matched + 0.5, Math.max(0, seeking - matched) + 0.5);
  return { seeking, matched: share * seeking };
}
