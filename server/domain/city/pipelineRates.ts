import type { BetaPrior, Share } from '../indicators/betaPrior.ts';
import { projectRate, type RateOutlook } from './rateDrift.ts';
import type { SeekingShare } from './seekingHere.ts';
import type { PipelineRates } from './supplyIdentity.ts';

/** Records behind each rate: how many of how many. n = 0: none, the category's rate is taken. */
export interface PipelineTallies extends Record<keyof PipelineRates, Share> {
  local: SeekingShare;
}

/** How far each rate will have moved by a year; see `rateOutlook`. */
export type PipelineOutlook = Record<keyof PipelineRates, RateOutlook>;

/** The category's rates and how many records each is worth; null: the category has none. */
export type PipelinePriors = Record<keyof PipelineRates, BetaPrior | null>;

/** Parameters of a rate's Beta posterior. */
export interface Posterior {
  a: number;
  b: number;
}

export const RATE_NAMES = [
  'graduation',
  'furtherStudy',
  'unavailable',
  'local',
] as const satisfies (keyof PipelineRates)[];

/** A prior of no category: that of Jeffreys, Beta(½, ½), is worth one record. */
const JEFFREYS: BetaPrior = { mean: 0.5, strength: 0 };

/**
 * Posterior of each rate, Beta(k + m(M + 1), n − k + (1 − m)(M + 1)): Jeffreys' Beta(k + ½, n − k + ½) without a
 * category, and shrunk to the category's rate m by its M records with one. A new specialty has no records and takes
 * the category's rates.
 *
 * A category in which something never happened is no certainty: either side keeps at least half a record.
 *
 * @param outlook how far the rates will have moved by the year they are wanted for; left out: not at all
 * @returns null when some rate has neither records nor a category
 * @see method §5
 */
export function pipelineRates(
  tallies: PipelineTallies,
  priors: PipelinePriors | null,
  outlook?: PipelineOutlook,
): Record<keyof PipelineRates, Posterior> | null {
  const posteriors = RATE_NAMES.map((name) => {
    const { count, n } = tallies[name];
    const prior = priors?.[name];
    if (n === 0 && !prior) return null;
    const { mean, strength } = prior ?? JEFFREYS;
    const lent = strength + 1;
    const yes = Math.min(lent - 0.5, Math.max(0.5, mean * lent));
    const own = Math.min(count, n);
    const now = { a: own + yes, b: n - own + lent - yes };
    return [name, outlook ? projectRate(now, outlook[name]) : now] as const;
  });
  if (posteriors.includes(null)) return null;
  return Object.fromEntries(posteriors as [string, Posterior][]) as Record<keyof PipelineRates, Posterior>;
}
