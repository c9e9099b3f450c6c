import type { Component, EditionSettings } from '../edition/editionSettings.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { BetaPrior } from './betaPrior.ts';
import type { ComponentCorrelation } from './componentCorrelations.ts';
import type { CoverageRule, PlacementMeasures } from './placementMeasures.ts';

/** What a category lends to a member that knows too little of itself. */
export interface ComponentPrior extends BetaPrior {
  /** standard deviation of one record: of log pay, of satisfaction points; 0 for shares, which need none */
  spread: number;
}

/** An estimate with what the index needs besides. */
export interface ComponentFigure {
  estimate: Estimate;
  /** standard deviation of the value (of its logarithm for pay); null when there is no value */
  deviation: number | null;
  /** records that the value rests on: its own, and what the category's is worth where it lends; null when there is no value */
  worth: number | null;
  /** share of the people the figure speaks of about whom it is known; null: there are none */
  coverage: number | null;
}

/** Figures with what the index needs besides, by component. */
export interface FoundComponents {
  figures: Readonly<Record<Component, Estimate>>;
  /** standard deviation of each, of the logarithm for pay; null where there is no value */
  deviations: Readonly<Record<Component, number | null>>;
  /** records that each rests on, the category's share in them; null where there is no value */
  worths: Readonly<Record<Component, number | null>>;
}

/** What a placement figure is worked out from. */
export interface FigureInput {
  measures: PlacementMeasures;
  quality: EditionSettings['quality'];
  /** what the category lends where a component is thin; null: nothing */
  prior: ComponentPrior | null;
  /** level of the interval */
  level: number;
  /** the components of the index; all are there for an indicator that is none itself */
  components: FoundComponents;
  /** how components vary together within a graduate; empty: no records tell */
  correlations: readonly ComponentCorrelation[];
}

/** How a placement indicator is worked out. */
export interface PlacementFunction {
  figure: (input: FigureInput) => ComponentFigure;
  /**
   * what a category lends its thin members; left out: nothing
   *
   * @param strength records that the category's value is worth where members do not tell
   */
  prior?: (
    category: PlacementMeasures,
    members: readonly PlacementMeasures[],
    strength: number,
  ) => ComponentPrior | null;
}

/** A value with its interval and standard deviation, however it was found. */
export interface Found {
  value: number;
  low: number;
  high: number;
  deviation: number;
}

/**
 * Applies the rule for thin components: fewer than `minRecords` records or less than `minCoverage` known takes the
 * value shrunk to the category, flagged `approximate` or `low_coverage`; without a category too few records are
 * `not_assessable`, and low coverage shows the own value, flagged.
 *
 * @param known records, @param of people the figure speaks of
 * @param own the figure from the group's own records; asked only when there are some
 * @param shrunk the figure pulled towards the category, and how many records that is worth; null: no category
 * @see method §2, "Missing"
 */
export function componentFigure(
  { known, of }: { known: number; of: number },
  { minRecords, minCoverage }: CoverageRule,
  level: number,
  own: () => Found,
  shrunk: { strength: number; find: () => Found } | null,
): ComponentFigure {
  if (of === 0) {
    return { estimate: missing('zero_denominator', 0, level), deviation: null, worth: null, coverage: null };
  }
  const coverage = Math.min(1, known / of);
  const covered = coverage >= minCoverage;
  const present = (found: Found, state: Estimate['state'], lent: number | null = null): ComponentFigure => {
    const { value, low, high, deviation } = found;
    const note = lent === null ? null : 'category_value';
    return {
      estimate: { value, low, high, level, n: known, state, note },
      deviation,
      worth: known + (lent ?? 0),
      coverage,
    };
  };

  if (known >= minRecords && covered) return present(own(), 'ok');
  if (shrunk) return present(shrunk.find(), covered ? 'approximate' : 'low_coverage', shrunk.strength);
  if (known >= minRecords) return present(own(), 'low_coverage');
  const reason = known === 0 ? 'not_collected' : 'not_assessable';
  return { estimate: missing(reason, known, level), deviation: null, worth: null, coverage };
}
