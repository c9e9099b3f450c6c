import { drawNormal } from '../../indicators/random/drawNormal.ts';
import type { RandomSource } from '../../indicators/random/randomSource.ts';
import type { PlanInput } from '../planInput.ts';
import { drawYields } from './drawYields.ts';

/** Standard deviation of the logarithm of a weight: a published weight is a judgement, right to about a tenth. */
export const WEIGHT_SPREAD = 0.1;

/**
 * The input as it might as well have been: joint scenarios of demand drawn again with replacement (the same for every
 * field), yields from the posteriors of their rates and the year-to-year ρ, the field's common part once for all its programmes, and every weight (surplus, quality, thin classes, reach, priorities)
 * moved by a log-normal factor of spread {@link WEIGHT_SPREAD}.
 *
 * @see method §6, "Actions"
 */
export function redrawInput(input: PlanInput, random: RandomSource): PlanInput {
  const factor = () => Math.exp(WEIGHT_SPREAD * drawNormal(random));
  const { limits } = input;
  const count = Math.max(0, ...input.fields.map(({ scenarios }) => scenarios.length));
  const drawn = Array.from({ length: count }, () => random());
  const yields = drawYields(input, random);
  return {
    ...input,
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
    fields: input.fields.map((field) => ({
      ...field,
      scenarios: field.scenarios.map(
        (_, s) => field.scenarios[Math.floor((drawn[s] ?? 0) * field.scenarios.length)] ?? 0,
      ),
    })),
    programmes: input.programmes.map((programme, i) => ({
      ...programme,
      yield: yields[i] ?? programme.yield,
    })),
  };
}
