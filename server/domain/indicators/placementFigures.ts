import type { Component, EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import { PLACEMENT_INDICATORS, type PlacementCode } from './catalogue.ts';
import type { ComponentCorrelation } from './componentCorrelations.ts';
import type { ComponentPrior, FoundComponents } from './componentFigure.ts';
import type { PlacementMeasures } from './placementMeasures.ts';

/** The components of the index, and in what order all are worked out: the index is made of its components. */
const COMPONENTS_OF_INDEX = PLACEMENT_INDICATORS.filter(({ goalposts }) => goalposts);
const IN_TURN = [...COMPONENTS_OF_INDEX, ...PLACEMENT_INDICATORS.filter(({ goalposts }) => !goalposts)];

/** What a category lends its thin members, per component; null: the category knows nothing either. */
export type ComponentPriors = Record<Component, ComponentPrior | null>;

/** An Estimate for every placement indicator of the catalogue, by its code; the components of the index come first. */
export type PlacementFigures = Record<PlacementCode, Estimate>;

export interface FoundFigures extends FoundComponents {
  figures: PlacementFigures;
  deviations: Record<PlacementCode, number | null>;
  worths: Record<PlacementCode, number | null>;
  /** share of the people a figure speaks of about whom it is known; of satisfaction, the response rate */
  coverage: Record<PlacementCode, number | null>;
}

/**
 * Every placement figure of a group of graduates, from additive measures.
 *
 * @param priors category values for thin components, from `componentPriors`; null: none
 * @param level of the intervals
 * @param correlations of components within a graduate, of the city's cohort; empty: no records tell
 * @see method §2, "Components and denominators" and "Missing"
 */
export function placementFigures(
  measures: PlacementMeasures,
  quality: EditionSettings['quality'],
  priors: ComponentPriors | null = null,
  level = 0.9,
  correlations: readonly ComponentCorrelation[] = [],
): FoundFigures {
  // filled in the order of the list, so that nothing asks for what is not there yet
  const found = { figures: {}, deviations: {}, worths: {}, coverage: {} } as FoundFigures;
  for (const { code, goalposts, placement } of IN_TURN) {
    const prior = goalposts ? (priors?.[goalposts] ?? null) : null;
    const { estimate, deviation, worth, coverage } = placement.figure({
      measures,
      quality,
      prior,
      level,
      components: found,
      correlations,
    });
    found.figures[code] = estimate;
    found.deviations[code] = deviation;
    found.worths[code] = worth;
    found.coverage[code] = coverage;
  }
  return found;
}

/**
 * What a specialty category lends its thin members: its own value of each component and how many records that is
 * worth. For rates the strength is estimated from how the members differ, once there are five; otherwise, and for
 * pay and satisfaction, it is the published one.
 *
 * @param category all graduates of the category together
 * @param members the same graduates by specialty
 * @param strength records, the edition's `supply.priorStrength`
 * @see method §2 "Missing" and §3 "Shrinkage"
 */
export function componentPriors(
  category: PlacementMeasures,
  members: readonly PlacementMeasures[],
  strength: number,
): ComponentPriors {
  return Object.fromEntries(
    COMPONENTS_OF_INDEX.map(({ goalposts, placement }) => [
      goalposts,
      placement.prior?.(category, members, strength) ?? null,
    ]),
  ) as ComponentPriors;
}
