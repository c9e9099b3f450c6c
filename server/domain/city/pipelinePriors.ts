import type { BetaPrior } from '../indicators/betaPrior.ts';
import { type PipelineHistory, pooledTallies } from './pipelineFacts.ts';
import { type PipelinePriors, type PipelineTallies, RATE_NAMES } from './pipelineRates.ts';

/**
 * The rates a specialty is pulled towards: those of its category, or of the whole city where the category has no
 * records of a rate. Each is worth the published number of records.
 *
 * @param strength records, the edition's `supply.priorStrength`
 */
export function pipelinePriors(
  facts: ReadonlyMap<string, PipelineHistory>,
  categoryOf: (specialty: string) => string | null,
  strength: number,
): (specialty: string) => PipelinePriors {
  const city = [...facts.values()].map(pooledTallies);
  const categories = Map.groupBy(facts, ([specialty]) => categoryOf(specialty));

  function prior(rate: keyof PipelineTallies, members: readonly PipelineTallies[]): BetaPrior | null {
    const count = members.reduce((sum, tallies) => sum + tallies[rate].count, 0);
    const n = members.reduce((sum, tallies) => sum + tallies[rate].n, 0);
    return n > 0 ? { mean: count / n, strength } : null;
  }

  return (specialty) => {
    const members = (categories.get(categoryOf(specialty)) ?? []).map(([, history]) =>
      pooledTallies(history),
    );
    const rates = RATE_NAMES.map((rate) => [rate, prior(rate, members) ?? prior(rate, city)]);
    return Object.fromEntries(rates) as PipelinePriors;
  };
}
