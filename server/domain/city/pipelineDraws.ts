import { drawBeta } from '../indicators/random/drawBeta.ts';
import { drawBinomial } from '../indicators/random/drawBinomial.ts';
import type { RandomSource } from '../indicators/random/randomSource.ts';
import type { Posterior } from './pipelineRates.ts';
import type { PipelinePersons, PipelineRates } from './supplyIdentity.ts';

/** One value per draw of every total and loss of the pipeline. */
export type PipelineDraws = Record<keyof PipelinePersons, Float64Array>;

/**
 * A rate of one year to come, as it may be: from its posterior, then from year to year by ρ (a Beta with M = (1 − ρ) / ρ
 * around the rate). Everybody of a specialty who graduates in that year shares it, at whichever school: all draws of
 * supply, of guidance, cards and gaps, take their rates from here.
 *
 * @param fallback ρ ≥ 0 of a rate that does not bring its own, estimated from history; 0 leaves intervals too narrow
 * @see method §5
 */
export function drawRate({ a, b, rho: own }: Posterior, fallback: number, random: RandomSource): number {
  const rho = own ?? fallback;
  const p = drawBeta(random, a, b);
  if (rho <= 0 || p <= 0 || p >= 1) return p;
  const size = (1 - rho) / rho;
  return size > 0 ? drawBeta(random, p * size, (1 - p) * size) : Number(random() < p);
}

/**
 * Persons through the pipeline of one year to come, one binomial after the other, each at a rate as it may be.
 *
 * @param intake whole persons
 * @param joined persons who graduate with them beside those who entered, whole
 */
export function drawPersons(
  intake: number,
  posteriors: Record<keyof PipelineRates, Posterior>,
  { random, rho = 0, joined = 0 }: { random: RandomSource; rho?: number; joined?: number },
): PipelinePersons {
  const share = (of: number, rate: keyof PipelineRates) =>
    drawBinomial(random, of, drawRate(posteriors[rate], rho, random));
  const stayed = share(intake, 'graduation');
  const graduates = stayed + joined;
  const furtherStudy = share(graduates, 'furtherStudy');
  const unavailable = share(graduates - furtherStudy, 'unavailable');
  const seeking = graduates - furtherStudy - unavailable;
  const localSupply = share(seeking, 'local');
  return {
    intake,
    dropout: intake - stayed,
    graduates,
    furtherStudy,
    unavailable,
    elsewhere: seeking - localSupply,
    localSupply,
  };
}

/**
 * Draws of the pipeline, rates and persons anew in each.
 *
 * @param intake whole persons
 * @see method §5
 */
export function pipelineDraws(
  intake: number,
  posteriors: Record<keyof PipelineRates, Posterior>,
  { random, draws, rho = 0 }: { random: RandomSource; draws: number; rho?: number },
): PipelineDraws {
  const column = () => new Float64Array(draws);
  const result: PipelineDraws = {
    intake: column(),
    dropout: column(),
    graduates: column(),
    furtherStudy: column(),
    unavailable: column(),
    elsewhere: column(),
    localSupply: column(),
  };
  for (let i = 0; i < draws; i++) {
    const persons = drawPersons(intake, posteriors, { random, rho });
    for (const name of Object.keys(result) as (keyof PipelinePersons)[]) result[name][i] = persons[name];
  }
  return result;
}
