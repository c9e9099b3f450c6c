import type { EditionSettings } from '../../../server/domain/edition/editionSettings.ts';
import type { Estimate } from '../../../server/domain/facts/estimate.ts';
import {
  type ComponentPriors,
  placementFigures,
} from '../../../server/domain/indicators/placementFigures.ts';
import { quantileR7 } from '../../../server/domain/indicators/quantileR7.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { type Graduate, tallyGraduates } from '../../../server/domain/indicators/tallyGraduates.ts';

export interface BootstrapOptions {
  seed: number;
  draws?: number;
  level?: number;
  priors?: ComponentPriors | null;
}

/**
 * Quality index of records, with a percentile bootstrap interval: graduates are drawn again with replacement, so that
 * what hangs together in a person (contract, pay, insurance) stays together.
 *
 * @param draws B, 1000 by default
 * @returns the index of the records themselves; low and high from the draws that have an index (R-7 quantiles)
 * @see method §2, "Uncertainty"
 */
export function bootstrapIndex(
  graduates: readonly Graduate[],
  quality: EditionSettings['quality'],
  { seed, draws = 1000, level = 0.9, priors = null }: BootstrapOptions,
): Estimate {
  const indexOf = (people: readonly Graduate[]) =>
    placementFigures(tallyGraduates(people), quality, priors, level).figures.index;
  const index = indexOf(graduates);
  if (index.value === null) return index;

  const random = randomSource(seed);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const again = graduates.map(() => graduates[Math.floor(random() * graduates.length)] as Graduate);
    const { value } = indexOf(again);
    if (value !== null) values.push(value);
  }
  const ascending = values.sort((a, b) => a - b);
  // Draws without an index are those with too few records: with hardly any left there is no interval to state.
  if (ascending.length < draws / 2) return { ...index, low: null, high: null };
  const tail = (1 - level) / 2;
  return { ...index, low: quantileR7(ascending, tail), high: quantileR7(ascending, 1 - tail) };
}
