import { pipelineDraws } from '../city/pipelineDraws.ts';
import {
  type PipelineOutlook,
  type PipelinePriors,
  type PipelineRho,
  type PipelineTallies,
  type Posterior,
  pipelineRates,
  RATE_NAMES,
} from '../city/pipelineRates.ts';
import type { PipelineStep } from '../city/pipelineSteps.ts';
import { pipelineSteps, supplyState } from '../city/pipelineSteps.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import { randomSource } from '../indicators/random/randomSource.ts';

export interface PipelineInput {
  /** entrants, persons; null: not collected */
  intake: number | null;
  /** records of the specialty, over the pooled cohorts */
  tallies: PipelineTallies;
  /** rates of its category; null: none */
  priors: PipelinePriors | null;
  /** how far the rates will have moved by the graduation year; left out: not at all */
  outlook?: PipelineOutlook;
  /** year-to-year correlations ρ, see `estimateRho` */
  rho?: PipelineRho;
  /** the rates themselves, where its programmes together tell them; left out: from the records */
  posteriors?: Record<keyof PipelineTallies, Posterior> | undefined;
}

export interface PipelineOptions {
  seed: number;
  /** of the intervals, the edition's `supply.level` */
  level: number;
  draws?: number;
}

export interface Pipeline {
  /** persons who seek work in the city when these entrants graduate: who work there, and who are still looking */
  supply: Estimate;
  /** empty when the supply is missing */
  steps: PipelineStep[];
  /** local supply, one value per draw; empty when missing */
  draws: Float64Array;
}

/**
 * The simple supply pipeline: from an autumn's entrants to the persons who seek work in the city. Values follow the
 * accounting identity at the posterior means, so that intake is the sum of the losses and the supply; intervals come
 * from seeded Monte Carlo.
 *
 * `n` of a step is the records its rate rests on, of the supply those of the weakest rate; 0: the category's rates
 * alone, state `approximate`; so is a local share of those who seek work that is guessed from the employed.
 *
 * @see method §5
 */
export function pipeline(input: PipelineInput, { seed, level, draws = 4000 }: PipelineOptions): Pipeline {
  const none = (reason: 'not_collected' | 'not_assessable'): Pipeline => ({
    supply: missing(reason, 0, level),
    steps: [],
    draws: new Float64Array(0),
  });
  if (input.intake === null) return none('not_collected');
  const posteriors = input.posteriors ?? pipelineRates(input.tallies, input.priors, input);
  if (!posteriors) return none('not_assessable');

  const drawn = pipelineDraws(Math.round(input.intake), posteriors, {
    random: randomSource(seed),
    draws,
  });
  const { tallies } = input;
  const guessed = (tallies.local.guessed ?? 0) > 0;
  const records = (rate: keyof PipelineTallies) => Math.round(tallies[rate].n);
  const steps = pipelineSteps(input.intake, posteriors, drawn, { records, guessed }, level);
  const { persons } = steps.at(-1) as PipelineStep;
  const n = Math.min(...RATE_NAMES.map(records));
  const supply: Estimate = { ...persons, n, ...supplyState(n, guessed) };
  return { supply, steps, draws: drawn.localSupply };
}
