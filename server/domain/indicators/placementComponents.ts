import type { Component } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { ComponentFigure, ComponentPrior } from './componentFigure.ts';
import type { CoverageRule, PlacementMeasures } from './placementMeasures.ts';
import { rateFigure } from './rateFigure.ts';
import { salaryFigure } from './salaryFigure.ts';
import { satisfactionFigure } from './satisfactionFigure.ts';

/** What a category lends its thin members, per component; null: the category knows nothing either. */
export type ComponentPriors = Record<Component, ComponentPrior | null>;

export interface PlacementComponents {
  components: Record<Component, Estimate>;
  /** 协议和合同就业率, beside the outcome rate */
  strict: Estimate;
  /** share of the employed with a written contract */
  contract: Estimate;
  /** standard deviation of each component, of the logarithm for pay; null where there is no value */
  deviations: Record<Component, number | null>;
  /** share of the people a component speaks of about whom it is known; of satisfaction, the response rate */
  coverage: Record<Component, number | null>;
}

/**
 * Placement quality of a group of graduates, component by component, from additive measures.
 *
 * @param priors category values for thin components, from `componentPriors`; null: none
 * @param level of the intervals
 * @see method §2, "Components and denominators" and "Missing"
 */
export function placementComponents(
  measures: PlacementMeasures,
  rule: CoverageRule,
  priors: ComponentPriors | null = null,
  level = 0.9,
): PlacementComponents {
  const rate = (name: 'outcome' | 'matched' | 'stable' | 'insured' | 'local') =>
    rateFigure(name, measures, rule, priors?.[name] ?? null, level);
  const figures: Record<Component, ComponentFigure> = {
    outcome: rate('outcome'),
    matched: rate('matched'),
    salary: salaryFigure(measures, rule, priors?.salary ?? null, level),
    stable: rate('stable'),
    insured: rate('insured'),
    local: rate('local'),
    satisfaction: satisfactionFigure(measures, rule, priors?.satisfaction ?? null, level),
  };
  return {
    components: each(figures, ({ estimate }) => estimate),
    strict: rateFigure('strict', measures, rule, null, level).estimate,
    contract: rateFigure('contract', measures, rule, null, level).estimate,
    deviations: each(figures, ({ deviation }) => deviation),
    coverage: each(figures, ({ coverage }) => coverage),
  };
}

function each<T>(
  figures: Record<Component, ComponentFigure>,
  of: (figure: ComponentFigure) => T,
): Record<Component, T> {
  return Object.fromEntries(
    Object.entries(figures).map(([component, figure]) => [component, of(figure)]),
  ) as Record<Component, T>;
}
