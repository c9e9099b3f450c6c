import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { type Estimate, missing } from '../facts/estimate.ts';
import { quantileR7 } from '../indicators/quantileR7.ts';
import { RECORDS_TO_TELL } from '../indicators/recordsToTell.ts';
import type { PipelineDraws } from './pipelineDraws.ts';
import type { Posterior } from './pipelineRates.ts';
import { type PipelinePersons, type PipelineRates, supplyIdentity } from './supplyIdentity.ts';

/** One step of the supply pipeline, method §5. */
export interface PipelineStep {
  step: 'intake' | 'dropout' | 'graduates' | 'further_study' | 'unavailable' | 'elsewhere' | 'local_supply';
  /** persons: what remains for a total, what is lost for a loss */
  persons: Estimate;
  rate: Estimate;
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
/** Steps that rest on the local share of those who seek work. */
const OF_SEEKING: ReadonlySet<string> = new Set(['elsewhere', 'local_supply']);
/** Steps whose rate is the share lost where the pipeline keeps the share that stays. */
const COMPLEMENT: ReadonlySet<string> = new Set(['dropout', 'elsewhere']);

/**
 * Every step from an intake to the local supply it becomes: values by the accounting identity at the posterior means, so
 * that the intake is the sum of the losses and the supply; intervals from the draws.
 *
 * @param intake persons
 * @param basis `records` a rate rests on; 0: its category's alone, state `approximate`; few: the rate itself is not told; whether
 * the local share is `guessed`
 * @param level of the intervals
 * @see method §5
 */
export function pipelineSteps(
  intake: number,
  posteriors: Record<keyof PipelineRates, Posterior>,
  drawn: PipelineDraws,
  { records, guessed }: { records: (rate: keyof PipelineRates) => number; guessed: boolean },
  level: number,
): PipelineStep[] {
  const mean = ({ a, b }: Posterior) => a / (a + b);
  const persons = supplyIdentity(intake, {
    graduation: mean(posteriors.graduation),
    furtherStudy: mean(posteriors.furtherStudy),
    unavailable: mean(posteriors.unavailable),
    local: mean(posteriors.local),
  });
  const tail = (1 - level) / 2;
  const estimate = (value: number, low: number, high: number, n: number, isGuessed: boolean): Estimate => ({
    value,
    low,
    high,
    level,
    n,
    ...supplyState(n, isGuessed),
  });
  return STEPS.map(({ step, persons: key, rate }): PipelineStep => {
    const n = rate ? records(rate) : Math.round(intake);
    const isGuessed = guessed && OF_SEEKING.has(step);
    const ascending = drawn[key].toSorted();
    return {
      step,
      persons: estimate(
        persons[key],
        quantileR7(ascending, tail),
        quantileR7(ascending, 1 - tail),
        n,
        isGuessed,
      ),
      rate: rate
        ? rateEstimate(posteriors[rate], COMPLEMENT.has(step), n, isGuessed)
        : missing('not_applicable', n, level),
    };
  });

  function rateEstimate(posterior: Posterior, complement: boolean, n: number, isGuessed: boolean): Estimate {
    if (n < RECORDS_TO_TELL) return missing('not_assessable', n, level, 'few_records');
    const { a, b } = complement ? { a: posterior.b, b: posterior.a } : posterior;
    return estimate(a / (a + b), betaQuantile(tail, a, b), betaQuantile(1 - tail, a, b), n, isGuessed);
  }
}

/**
 * How a figure of supply has to be read: from the category's rates alone, with a local share guessed from the employed, or
 * as it stands.
 *
 * @param n records of the weakest rate
 * @param guessed some returns do not tell who is still looking for work, see `seekingHere`
 */
export function supplyState(n: number, guessed: boolean): Pick<Estimate, 'state' | 'note'> {
  const note = n === 0 ? 'category_value' : guessed ? 'local_share_guessed' : null;
  return { state: note === null ? 'ok' : 'approximate', note };
}
