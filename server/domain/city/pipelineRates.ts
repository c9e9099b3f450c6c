import type { BetaPrior, Share } from '../indicators/betaPrior.ts';
import { projectRate, type RateOutlook } from './rateDrift.ts';
import type { SeekingShare } from './seekingHere.ts';
import type { PipelineRates } from './supplyIdentity.ts';

/** Records of several cohorts together. */
export interface PooledShare extends Share {
  /** records of a cohort, as a record meets them: Σ n_c² / n over the cohorts pooled; left out: they count as independent */
  cohort?: number;
}

/** Records behind each rate: how many of how many. n = 0: none, the category's rate is taken. */
export interface PipelineTallies extends Record<keyof PipelineRates, PooledShare> {
  local: SeekingShare & PooledShare;
}

/** Year-to-year correlation of each rate, see `estimateRho`. */
export type PipelineRho = Record<keyof PipelineRates, number>;

/** How far each rate will have moved by a year; see `rateOutlook`. */
export type PipelineOutlook = Record<keyof PipelineRates, RateOutlook>;

/** The category's rates and how many records each is worth; null: the category has none. */
export type PipelinePriors = Record<keyof PipelineRates, BetaPrior | null>;

/** Parameters of a rate's Beta posterior. */
export interface Posterior {
  a: number;
  b: number;
  /** year-to-year correlation of the rate; left out: as the caller knows it */
  rho?: number;
}

export const RATE_NAMES = [
  'graduation',
  'furtherStudy',
  'unavailable',
  'local',
] as const satisfies (keyof PipelineRates)[];

/**
 * The independent records that those of few cohorts are worth: graduates of one year have that year in common, so their share
 * varies as p(1 − p)/n · (1 + ρ(Σ n_c²/n − 1)), and many of them tell of a rate hardly more than ρ/cohorts allows.
 *
 * @param rho year-to-year correlation ρ of the rate
 * @see method §5
 */
export function independentRecords({ count, n, cohort = 1 }: PooledShare, rho: number): Share {
  const worth = 1 / (1 + rho * Math.max(0, cohort - 1));
  return { count: count * worth, n: n * worth };
}

/** A prior of no category: that of Jeffreys, Beta(½, ½), is worth one record. */
const JEFFREYS: BetaPrior = { mean: 0.5, strength: 0 };

/**
 * Posterior of each rate, Beta(k + m(M + 1), n − k + (1 − m)(M + 1)): Jeffreys' Beta(k + ½, n − k + ½) without a
 * category, and shrunk to the category's rate m by its M records with one. A new specialty has no records and takes
 * the category's rates.
 *
 * A category in which something never happened is no certainty: either side keeps at least half a record.
 *
 * @param options `outlook`: how far the rates will have moved by the year they are wanted for; left out: not at all.
 *   `rho`: the rates' year-to-year correlations; left out: 0
 * @returns null when some rate has neither records nor a category
 * @see method §5
 */
export function pipelineRates(
  tallies: PipelineTallies,
  priors: PipelinePriors | null,
  { outlook, rho }: { outlook?: PipelineOutlook | undefined; rho?: PipelineRho | undefined } = {},
): Record<keyof PipelineRates, Posterior> | null {
  const posteriors = RATE_NAMES.map((name) => {
    const { count, n } = independentRecords(tallies[name], rho?.[name] ?? 0);
    const prior = priors?.[name];
    if (n === 0 && !prior) return null;
    const { mean, strength } = prior ?? JEFFREYS;
    const lent = strength + 1;
    const yes = Math.min(lent - 0.5, Math.max(0.5, mean * lent));
    const own = Math.min(count, n);
    const now = { a: own + yes, b: n - own + lent - yes };
    const then = outlook ? projectRate(now, outlook[name]) : now;
    return [name, rho ? { ...then, rho: rho[name] } : then] as const;
  });
  if (posteriors.includes(null)) return null;
  return Object.fromEntries(posteriors as [string, Posterior][]) as Record<keyof PipelineRates, Posterior>;
}
