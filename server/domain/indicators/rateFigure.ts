import { type ComponentFigure, type ComponentPrior, componentFigure } from './componentFigure.ts';
import { empiricalBayesRate } from './empiricalBayesRate.ts';
import { type CoverageRule, type PlacementMeasures, RATES, type Rate } from './placementMeasures.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** One rate of a group of graduates, 0–1, with a Wilson interval. @see method §2, "Components and denominators" */
export function rateFigure(
  rate: Rate,
  { counts }: PlacementMeasures,
  rule: CoverageRule,
  prior: ComponentPrior | null,
  level: number,
): ComponentFigure {
  const columns = RATES[rate];
  const known = counts[columns.known];
  // Shares of persons can miss each other by rounding.
  const yes = Math.min(counts[columns.yes], known);
  const share = yes / known;
  // Nobody or everybody would have no deviation at all; they take that of the Jeffreys posterior.
  const jeffreys = ((yes + 0.5) * (known - yes + 0.5)) / ((known + 1) ** 2 * (known + 2));
  const variance = yes === 0 || yes === known ? jeffreys : (share * (1 - share)) / known;
  return componentFigure(
    { known, of: counts[columns.of] },
    rule,
    level,
    () => ({ value: share, ...wilsonInterval(yes, known, level), deviation: Math.sqrt(variance) }),
    prior && (() => empiricalBayesRate(yes, known, prior, level)),
  );
}
