import { drawBeta } from '../indicators/random/drawBeta.ts';
import { drawBinomial } from '../indicators/random/drawBinomial.ts';
import type { RandomSource } from '../indicators/random/randomSource.ts';
import type { Posterior } from './pipelineRates.ts';
import type { PipelinePersons, PipelineRates } from './supplyIdentity.ts';

/** One value per draw of every total and loss of the pipeline. */
export type PipelineDraws = Record<keyof PipelinePersons, Float64Array>;

/**
 * Draws of the pipeline: rates from their posteriors, then from year to year by ρ (a Beta with M = (1 − ρ) / ρ
 * around the rate), then persons one binomial after the other.
 *
 * @param intake whole persons
 * @param rho ρ ≥ 0, estimated from history; 0 leaves intervals too narrow
 * @see method §5
 */
export function pipelineDraws(
  intake: number,
  posteriors: Record<keyof PipelineRates, Posterior>,
  { random, draws, rho }: { random: RandomSource; draws: number; rho: number },
): PipelineDraws {
  const column = () => new Float64Array(draws);
  const result: PipelineDraws = {
    intake: column().fill(intake),
    dropout: column(),
    graduates: column(),
    furtherStudy: column(),
    unavailable: column(),
    elsewhere: column(),
    localSupply: column(),
  };
  const size = rho > 0 ? (1 - rho) / rho : 0;
  const rate = ({ a, b }: Posterior) => {
    const p = drawBeta(random, a, b);
    return size > 0 && p > 0 && p < 1 ? drawBeta(random, p * size, (1 - p) * size) : p;
  };
  for (let i = 0; i < draws; i++) {
    const graduates = drawBinomial(random, intake, rate(posteriors.graduation));
    const furtherStudy = drawBinomial(random, graduates, rate(posteriors.furtherStudy));
    const unavailable = drawBinomial(random, graduates - furtherStudy, rate(posteriors.unavailable));
    const working = graduates - furtherStudy - unavailable;
    const local = drawBinomial(random, working, rate(posteriors.local));
    result.dropout[i] = intake - graduates;
    result.graduates[i] = graduates;
    result.furtherStudy[i] = furtherStudy;
    result.unavailable[i] = unavailable;
    result.elsewhere[i] = working - local;
    result.localSupply[i] = local;
  }
  return result;
}
