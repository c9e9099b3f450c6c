import { POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import type { Estimate } from '../../facts/estimate.ts';
import { probabilityBelow } from '../../guidance/probabilityBelow.ts';
import type { Card, CardColour } from '../planInput.ts';
import { decideCard } from './decideCard.ts';
import { pairedShare } from './pairedShare.ts';
import type { OutcomeCount, PlanContext } from './planContext.ts';
import type { DrawnField } from './planFields.ts';
import { probabilityRateBelow } from './probabilityRateBelow.ts';

/**
 * The card of one programme. The cards of its earlier cohorts are decided first, on outcomes alone, so that red is left
 * only when it may be.
 *
 * @param outcomes every cohort on record, ascending
 */
export function programmeCard(
  context: PlanContext,
  specialty: string,
  outcomes: readonly OutcomeCount[],
  index: Estimate,
  { field, supplyDraws }: DrawnField,
): Card {
  const { settings } = context.city.input.index.edition;
  const { cards } = settings;
  const prior = context.outcomePrior(specialty);
  const on = (list: readonly OutcomeCount[]) => {
    const records = {
      count: list.reduce((sum, { placed }) => sum + placed, 0),
      n: list.reduce((sum, { graduates }) => sum + graduates, 0),
    };
    return { n: records.n, low: probabilityRateBelow(records, prior, cards.lowOutcome) };
  };
  const facts = (until: number) => {
    const pooled = on(outcomes.slice(Math.max(0, until - POOLED_COHORTS), until));
    const last = on(outcomes.slice(until - 1, until));
    return {
      lowOutcome: pooled.low,
      lowOutcomeLast: last.low,
      lowIndex: null,
      oversupply: null,
      undersupply: null,
      goodIndex: null,
      graduates: pooled.n,
    };
  };
  let previous: CardColour | null = null;
  for (let until = 1; until < outcomes.length; until++)
    previous = decideCard(facts(until), cards, previous).colour;

  const demand = spread(field.scenarios, supplyDraws.length);
  const good = probabilityBelow(index, cards.goodIndex);
  return decideCard(
    {
      ...facts(outcomes.length),
      lowIndex: probabilityBelow(index, cards.lowIndex),
      oversupply: pairedShare(supplyDraws, demand, cards.oversupply),
      undersupply: pairedShare(demand, supplyDraws, cards.undersupply),
      goodIndex: good === null ? null : 1 - good,
    },
    cards,
    previous,
  );
}

/** Scenarios repeated to as many draws; supply is drawn independently of them. */
function spread(scenarios: readonly number[], draws: number): number[] {
  if (scenarios.length === 0) return [];
  return Array.from({ length: draws }, (_, i) => scenarios[i % scenarios.length] as number);
}
