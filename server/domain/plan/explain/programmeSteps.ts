import { pipelineDraws } from '../../city/pipelineDraws.ts';
import { type Posterior, RATE_NAMES } from '../../city/pipelineRates.ts';
import type { PipelineStep } from '../../city/pipelineSteps.ts';
import { pipelineSteps } from '../../city/pipelineSteps.ts';
import type { PipelineRates } from '../../city/supplyIdentity.ts';
import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import type { PlanInput, PlanProgramme } from '../planInput.ts';

const LEVEL = 0.8;
const DRAWS = 1000;

/** Rates that a plan keeps as the share that stays, where the pipeline counts who leaves. */
const LEAVING: ReadonlySet<keyof PipelineRates> = new Set(['furtherStudy', 'unavailable']);

/**
 * How so many entrants of a programme become local supply, by the rates a plan has frozen. `n` of a step is the records
 * its rate is worth, those lent by its category among them.
 *
 * @param intake persons
 * @returns empty for nobody, and for a programme whose rates are not known one by one
 */
export function programmeSteps(
  { seed }: Pick<PlanInput, 'seed'>,
  { id, rates, rho, localGuessed }: PlanProgramme,
  intake: number,
): PipelineStep[] {
  if (intake === 0 || rates.length !== RATE_NAMES.length) return [];
  const posteriors = Object.fromEntries(
    RATE_NAMES.map((name, k) => {
      const { a, b, ...own } = rates[k] as Posterior;
      return [name, LEAVING.has(name) ? { ...own, a: b, b: a } : { ...own, a, b }];
    }),
  ) as Record<keyof PipelineRates, Posterior>;
  const random = randomSource(seedFor(seed, `steps ${id}`));
  const drawn = pipelineDraws(Math.round(intake), posteriors, { random, draws: DRAWS, rho });
  return pipelineSteps(
    intake,
    posteriors,
    drawn,
    {
      records: (rate) => Math.round(posteriors[rate].a + posteriors[rate].b),
      guessed: localGuessed ?? false,
    },
    LEVEL,
  );
}
