import { COMPONENTS, type EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { FoundComponents, PlacementFunction } from './componentFigure.ts';
import { geometricIndex } from './geometricIndex.ts';
import { normaliseComponents } from './normaliseComponents.ts';
import { qualityInterval } from './qualityInterval.ts';

/**
 * Placement quality index 就业质量指数, 0–100, with its delta-method interval.
 *
 * A component that rests on the category's value, or has none, counts as missing. When more than `maxMissingWeight`
 * of the weight is missing there is no index; when some is, the index is `approximate`. Weights of components
 * without any value are shared among the others.
 *
 * `n` is the number of graduates.
 *
 * @see method §2
 */
export function qualityIndex(
  { figures, deviations }: FoundComponents,
  quality: EditionSettings['quality'],
  level = 0.9,
): Estimate {
  const { n } = figures.outcome;
  const places = normaliseComponents(figures, quality.goalposts);
  let all = 0;
  let missed = 0;
  const parts = COMPONENTS.flatMap((component, index) => {
    const weight = quality.weights[component];
    all += weight;
    if (figures[component].state !== 'ok') missed += weight;
    const normalised = places[index];
    if (normalised === null || normalised === undefined || weight === 0) return [];
    const { low, high, log } = quality.goalposts[component];
    const width = log ? Math.log(high / low) : high - low;
    return [{ weight, normalised, deviation: (deviations[component] ?? 0) / width }];
  });

  // Weights are decimal fractions whose sums miss a threshold by rounding.
  const tooMuchMissing = missed > quality.maxMissingWeight * all + 1e-9;
  if (tooMuchMissing || parts.length === 0) {
    return missing(n === 0 ? 'zero_denominator' : 'not_assessable', n, level, 'components_missing');
  }
  const { low, high } = qualityInterval(parts, level);
  const state = missed > 0 ? 'approximate' : 'ok';
  return {
    value: geometricIndex(parts).geometric,
    low,
    high,
    level,
    n,
    state,
    note: missed > 0 ? 'category_value' : null,
  };
}

/** The index as an indicator among others, made of those that are its components. */
export const indexFigure: PlacementFunction = {
  figure: ({ components, quality, level }) => ({
    estimate: qualityIndex(components, quality, level),
    deviation: null,
    coverage: null,
  }),
};
