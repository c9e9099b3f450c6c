import { pipelineDraws } from '../city/pipelineDraws.ts';
import { type PipelinePriors, type PipelineTallies, pipelineRates } from '../city/pipelineRates.ts';
import type { PipelineStep } from '../city/pipelineSteps.ts';
import { pipelineSteps } from '../city/pipelineSteps.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import { randomSource } from '../indicators/random/randomSource.ts';

export interface PipelineInput {
  /** entrants, persons; null: not collected */
  intake: number | null;
  /** records of the specialty, over the pooled cohorts */
  tallies: PipelineTallies;
  /** rates of its category; null: none */
  priors: PipelinePriors | null;
  /** year-to-year correlation ρ, see `estimateRho` */
  rho?: number;
}

export interface PipelineOptions {
  seed: number;
  /** of the intervals, the edition's `supply.level` */
  level: number;
  draws?: number;
}

export interface Pipeline {
  /** persons who take up work locally when these entrants graduate */
  supply: Estimate;
  /** empty when the supply is missing */
  steps: PipelineStep[];
  /** local supply, one value per draw; empty when missing */
  draws: Float64Array;
}

/**
 * The simple supply pipeline: from this autumn's entrants to the persons who take up work locally. Values follow the
 * accounting identity at the posterior means, so that intake is the sum of the losses and the supply; intervals come
 * from seeded Monte Carlo.
 *
 * `n` of a step is the records its rate rests on, of the supply those of the weakest rate; 0: the category's rates
 * alone, state `approximate`.
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
  const posteriors = pipelineRates(input.tallies, input.priors);
  if (!posteriors) return none('not_assessable');

  const drawn = pipelineDraws(Math.round(input.intake), posteriors, {
    random: randomSource(seed),
    draws,
    rho: input.rho ?? 0,
  });
  const { tallies } = input;
  const steps = pipelineSteps(input.intake, posteriors, drawn, (rate) => tallies[rate].n, level);
  const { persons } = steps.at(-1) as PipelineStep;
  const records = Math.min(...Object.values(tallies).map(({ n }) => n));
  const supply: Estimate = {
    ...persons,
    n: records,
    state: records === 0 ? 'approximate' : 'ok',
    note: records === 0 ? 'category_value' : null,
  };
  return { supply, steps, draws: drawn.localSupply };
}
