import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { type Estimate, missing } from '../facts/estimate.ts';
import { quantileR7 } from '../indicators/quantileR7.ts';
import { randomSource } from '../indicators/random/randomSource.ts';
import { pipelineDraws } from './pipelineDraws.ts';
import { type PipelinePriors, type PipelineTallies, type Posterior, pipelineRates } from './pipelineRates.ts';
import { type PipelinePersons, type PipelineRates, supplyIdentity } from './supplyIdentity.ts';
import type { PipelineStep } from './types.ts';

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

const STEPS: {
  step: PipelineStep['step'];
  persons: keyof PipelinePersons;
  rate: keyof PipelineRates | null;
}[] = [
  { step: 'intake', persons: 'intake', rate: null },
  { step: 'dropout', persons: 'dropout', rate: 'graduation' },
  { step: 'graduates', persons: 'graduates', rate: 'graduation' },
  { step: 'further_study', persons: 'furtherStudy', rate: 'furtherStudy' },
  { step: 'unavailable', persons: 'unavailable', rate: 'unavailable' },
  { step: 'elsewhere', persons: 'elsewhere', rate: 'local' },
  { step: 'local_supply', persons: 'localSupply', rate: 'local' },
];
/** Steps whose rate is the share lost where the pipeline keeps the share that stays. */
const COMPLEMENT: ReadonlySet<string> = new Set(['dropout', 'elsewhere']);

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

  const mean = ({ a, b }: Posterior) => a / (a + b);
  const persons = supplyIdentity(input.intake, {
    graduation: mean(posteriors.graduation),
    furtherStudy: mean(posteriors.furtherStudy),
    unavailable: mean(posteriors.unavailable),
    local: mean(posteriors.local),
  });
  const drawn = pipelineDraws(Math.round(input.intake), posteriors, {
    random: randomSource(seed),
    draws,
    rho: input.rho ?? 0,
  });
  const tail = (1 - level) / 2;
  const records = Math.min(...Object.values(input.tallies).map(({ n }) => n));
  const estimate = (value: number, low: number, high: number, n: number): Estimate => {
    const bare = n === 0;
    return {
      value,
      low,
      high,
      level,
      n,
      state: bare ? 'approximate' : 'ok',
      note: bare ? 'category_value' : null,
    };
  };
  const steps = STEPS.map(({ step, persons: key, rate }): PipelineStep => {
    const n = rate ? input.tallies[rate].n : Math.round(input.intake ?? 0);
    const ascending = drawn[key].toSorted();
    return {
      step,
      persons: estimate(persons[key], quantileR7(ascending, tail), quantileR7(ascending, 1 - tail), n),
      rate: rate
        ? rateEstimate(posteriors[rate], COMPLEMENT.has(step), n)
        : missing('not_applicable', n, level),
    };
  });
  const last = steps[steps.length - 1] as PipelineStep;
  const supply = { ...estimate(persons.localSupply, last.persons.low ?? 0, last.persons.high ?? 0, records) };
  return { supply, steps, draws: drawn.localSupply };

  function rateEstimate(posterior: Posterior, complement: boolean, n: number): Estimate {
    const { a, b } = complement ? { a: posterior.b, b: posterior.a } : posterior;
    return estimate(a / (a + b), betaQuantile(tail, a, b), betaQuantile(1 - tail, a, b), n);
  }
}
