import { halfAway } from '../../facts/halfAway.ts';
import type { CohortLevel } from './levelGaps.ts';

/** What leads from one gap to the next: more or fewer wanted, local supply as it changes by itself, and what the plan does to it. */
export type BridgeCause = 'demand' | 'supply' | 'plan';

/** A step between two gaps, persons: more are short (above 0) or fewer. */
export interface BridgeStep {
  cause: BridgeCause;
  /** the step itself; those between two gaps sum to their difference */
  persons: number;
  /** in whole persons; those between two gaps sum to the difference of the gaps as they are printed */
  printed: number;
}

/** From the cohort in school to the next at last year's intakes. Empty where either gap is missing. */
export function stepsOfYear(enrolled: CohortLevel, next: CohortLevel): BridgeStep[] {
  return bridge(enrolled, next, [
    { cause: 'demand', persons: difference(enrolled.demand.value, next.demand.value) },
    { cause: 'supply', persons: difference(next.supply.value, enrolled.supply.value) },
  ]);
}

/** From last year's intakes to those of a plan. */
export function stepsOfPlan(asLast: CohortLevel, asPlanned: CohortLevel): BridgeStep[] {
  return bridge(asLast, asPlanned, [
    { cause: 'plan', persons: difference(asPlanned.supply.value, asLast.supply.value) },
  ]);
}

function difference(from: number | null, to: number | null): number {
  return (to ?? 0) - (from ?? 0);
}

function bridge(from: CohortLevel, to: CohortLevel, steps: Omit<BridgeStep, 'printed'>[]): BridgeStep[] {
  if (from.gap.value === null || to.gap.value === null) return [];
  const printed = wholeSteps(
    steps.map(({ persons }) => persons),
    halfAway(to.gap.value) - halfAway(from.gap.value),
  );
  return steps.map((step, i) => ({ ...step, printed: printed[i] ?? 0 }));
}

/**
 * Steps in whole persons that sum to `total`: each rounded down, then the largest remainders up.
 *
 * @param total difference of the rounded ends; with the steps' own sum it differs by less than 1
 */
export function wholeSteps(steps: readonly number[], total: number): number[] {
  const down = steps.map(Math.floor);
  const left = total - down.reduce((sum, one) => sum + one, 0);
  const order = steps
    .map((one, i) => ({ i, rest: one - (down[i] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, Math.max(0, left))) down[i] = (down[i] ?? 0) + 1;
  // no step of −0
  return down.map((one) => one + 0);
}
