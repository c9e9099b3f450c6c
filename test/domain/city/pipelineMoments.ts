import type { PipelineTallies } from '../../../server/domain/city/pipelineRates.ts';
import { type PipelineRates, supplyIdentity } from '../../../server/domain/city/supplyIdentity.ts';

/**
 * Mean and standard deviation of local supply in closed form, rates at k / n: the check on the Monte Carlo.
 *
 * With q the product of the four shares that stay, variance = E q (1 − q) by chance among E entrants
 * + (E q)² Σ Var(p) / p² by not knowing the rates (delta method), each rate also moving from year to year by
 * ρ p (1 − p).
 *
 * @param intake E, persons
 * @param rho ρ, year-to-year correlation within a cohort; 0: rates stay as they are
 * @throws RangeError when a rate has no records
 * @see method §5
 */
export function pipelineMoments(
  intake: number,
  tallies: PipelineTallies,
  rho = 0,
): { mean: number; deviation: number } {
  const stays = Object.entries(tallies).map(([name, { count, n }]) => {
    if (!(n > 0)) throw new RangeError(`invalid ${name}; no records`);
    const share = count / n;
    const stay = name === 'graduation' || name === 'local' ? share : 1 - share;
    return { stay, relative: ((1 - stay) / stay) * (1 / n + rho) };
  });
  const rates = Object.fromEntries(
    Object.entries(tallies).map(([name, { count, n }]) => [name, count / n]),
  ) as unknown as PipelineRates;
  const mean = supplyIdentity(intake, rates).localSupply;
  const product = stays.reduce((so, { stay }) => so * stay, 1);
  const unknown = mean ** 2 * stays.reduce((sum, { relative }) => sum + relative, 0);
  return { mean, deviation: Math.sqrt(intake * product * (1 - product) + unknown) };
}
