import { pairLabel } from '../cube/answerMoments.ts';
import { COMPONENTS, type Component, type EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { ComponentCorrelation } from './componentCorrelations.ts';
import type { FoundComponents, PlacementFunction } from './componentFigure.ts';
import { geometricIndex, type UncertainPart } from './geometricIndex.ts';
import { placeOf } from './normalise.ts';
import { normaliseComponents } from './normaliseComponents.ts';
import { qualityInterval } from './qualityInterval.ts';

/**
 * Placement quality index 就业质量指数, 0–100, with its interval ({@link qualityInterval}).
 *
 * A component that rests on the category's value, or has none, counts as missing. When more than `maxMissingWeight`
 * of the weight is missing there is no index; when some is, the index is `approximate`. Weights of components
 * without any value are shared among the others.
 *
 * Components of the same graduates vary together: the interval takes how they do in the city's cohort. Where that is not
 * known, of aggregate returns or of components that hardly anybody has both of, they are taken to vary on their own and
 * the index is `approximate`.
 *
 * `n` is the number of graduates.
 *
 * @param correlations of components within a graduate, of the city's cohort; null: no records are behind the group
 * @see method §2
 */
export function qualityIndex(
  { figures, deviations, worths }: FoundComponents,
  quality: EditionSettings['quality'],
  level = 0.9,
  correlations: readonly ComponentCorrelation[] | null = null,
): Estimate {
  const { n } = figures.outcome;
  const places = normaliseComponents(figures, quality.goalposts);
  let all = 0;
  let missed = 0;
  const parts = COMPONENTS.flatMap((component, index): IndexComponent[] => {
    const weight = quality.weights[component];
    all += weight;
    if (figures[component].state !== 'ok') missed += weight;
    const normalised = places[index];
    if (normalised === null || normalised === undefined || weight === 0) return [];
    const { low, high, log } = quality.goalposts[component];
    const width = log ? Math.log(high / low) : high - low;
    const deviation = (deviations[component] ?? 0) / width;
    const place = placeOf(figures[component].value ?? 0, quality.goalposts[component]);
    const { n } = figures[component];
    return [{ component, weight, normalised, place, deviation, n, worth: worths[component] ?? 0 }];
  });

  // Weights are decimal fractions whose sums miss a threshold by rounding.
  const tooMuchMissing = missed > quality.maxMissingWeight * all + 1e-9;
  if (tooMuchMissing || parts.length === 0) {
    return missing(n === 0 ? 'zero_denominator' : 'not_assessable', n, level, 'components_missing');
  }
  const { between, known } = correlationsOf(parts, correlations ?? []);
  const { low, high } = qualityInterval(parts, level, between);
  const note = missed > 0 ? 'category_value' : known ? null : 'correlation_unknown';
  const state = note === null ? 'ok' : 'approximate';
  return { value: geometricIndex(parts).geometric, low, high, level, n, state, note };
}

/** A component as the interval sees it. */
interface IndexComponent extends UncertainPart {
  component: Component;
  /** records of its own, and those its value is worth with what the category lends */
  n: number;
  worth: number;
}

/**
 * How the errors of two components vary together: ρ·ω, ρ the correlation within a graduate and ω = records with both ÷
 * √(records with the one · records with the other). How many of the group have both is not counted; it is the fewer of the
 * two, times the share of such graduates in the city's cohort.
 *
 * @returns besides, whether every ρ is known
 */
function correlationsOf(parts: readonly IndexComponent[], correlations: readonly ComponentCorrelation[]) {
  const found = new Map(correlations.map((one) => [pairLabel(one.first, one.second), one]));
  const of = (a: IndexComponent, b: IndexComponent) => found.get(pairLabel(a.component, b.component));
  return {
    between(a: IndexComponent, b: IndexComponent) {
      const pair = of(a, b);
      if (!pair?.correlation || !(a.worth > 0 && b.worth > 0)) return 0;
      return (pair.correlation * pair.overlap * Math.min(a.n, b.n)) / Math.sqrt(a.worth * b.worth);
    },
    known: parts.every((a, i) =>
      parts.slice(i + 1).every((b) => a.n === 0 || b.n === 0 || (of(a, b)?.correlation ?? null) !== null),
    ),
  };
}

/** The index as an indicator among others, made of those that are its components. */
export const indexFigure: PlacementFunction = {
  figure: ({ measures, components, quality, level, correlations }) => ({
    estimate: qualityIndex(components, quality, level, measures.recorded > 0 ? correlations : null),
    deviation: null,
    worth: null,
    coverage: null,
  }),
};
